package org.barometer.e2e.redteam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that was read, each statement once: what is said again in another form adds nothing. */
final class Notebook {

    private static final Comparator<Area> BY_NAME = Comparator.comparing(Area::toString);

    private record Said(String release, Class<?> kind, Object what, Object value) {}

    private final Map<Said, Statement> statements = new LinkedHashMap<>();
    private final Map<Question, Asked> questions = new LinkedHashMap<>();
    private final Map<Question, Set<Area>> places = new LinkedHashMap<>();
    private final Map<String, Integer> read = new TreeMap<>();
    private final List<String> unexplained = new ArrayList<>();
    private long seen;

    void add(Statement statement) {
        seen++;
        statements.putIfAbsent(
                switch (statement) {
                    case Statement.Counted counted ->
                            said(counted, counted.cell(), counted.count());
                    case Statement.Shared shared ->
                            said(shared, shared.cell(), List.of(shared.low(), shared.high()));
                    case Statement.Changed changed ->
                            said(
                                    changed,
                                    List.of(changed.earlier(), changed.later()),
                                    List.of(changed.low(), changed.high()));
                },
                statement);
    }

    private static Said said(Statement statement, Object what, Object value) {
        return new Said(statement.source().release(), statement.getClass(), what, value);
    }

    void asked(Question question, Asked asked) {
        questions.put(question, asked);
    }

    /** That a release has a place for an area, whether anything stands in it or not. */
    void place(Question question, Area area) {
        places.computeIfAbsent(question, _ -> new TreeSet<>(BY_NAME)).add(area);
    }

    void opened(String kind) {
        read.merge(kind, 1, Integer::sum);
    }

    void unexplained(String what) {
        unexplained.add(what);
    }

    List<Statement> statements() {
        return List.copyOf(statements.values());
    }

    Map<Question, Asked> questions() {
        return Map.copyOf(questions);
    }

    Set<Area> places(Question question) {
        return places.getOrDefault(question, Set.of());
    }

    Map<String, Integer> read() {
        return read;
    }

    /** What pages say that no other form says. */
    List<String> unexplained() {
        return List.copyOf(unexplained);
    }

    /** How many statements were read, however often each. */
    long seen() {
        return seen;
    }
}
