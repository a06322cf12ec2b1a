package org.barometer.e2e.redteam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.e2e.redteam.Statement.Counted;

/**
 * What releases say of one question as it stood at one moment: those of a row of releases in which
 * no count differs are of the same answers.
 */
record Telling(Question question, List<String> releases, List<Statement> statements) {

    Telling {
        releases = List.copyOf(releases);
        statements = List.copyOf(statements);
    }

    String first() {
        return releases.getFirst();
    }

    /** By question, the earliest first. */
    static Map<Question, List<Telling>> of(Notebook notebook) {
        var byQuestion = new LinkedHashMap<Question, TreeMap<String, List<Statement>>>();
        for (var statement : notebook.statements()) {
            var cell =
                    switch (statement) {
                        case Counted counted -> counted.cell();
                        case Statement.Shared shared -> shared.cell();
                        case Statement.Changed changed -> changed.later();
                    };
            byQuestion
                    .computeIfAbsent(cell.question(), _ -> new TreeMap<>())
                    .computeIfAbsent(statement.source().release(), _ -> new ArrayList<>())
                    .add(statement);
        }
        var tellings = new LinkedHashMap<Question, List<Telling>>();
        byQuestion.forEach((question, releases) -> tellings.put(question, of(question, releases)));
        return tellings;
    }

    private static List<Telling> of(Question question, Map<String, List<Statement>> releases) {
        var tellings = new ArrayList<Telling>();
        releases.forEach(
                (release, said) -> {
                    if (!tellings.isEmpty() && !tellings.getLast().isContradictedBy(said)) {
                        tellings.add(tellings.removeLast().and(release, said));
                    } else {
                        tellings.add(new Telling(question, List.of(release), said));
                    }
                });
        return tellings;
    }

    private boolean isContradictedBy(List<Statement> said) {
        var counts = counts();
        return said.stream()
                .anyMatch(
                        statement ->
                                statement instanceof Counted counted
                                        && counts.getOrDefault(counted.cell(), counted.count())
                                                != counted.count());
    }

    Map<Cell, Long> counts() {
        var counts = new LinkedHashMap<Cell, Long>();
        for (var statement : statements) {
            if (statement instanceof Counted(_, var cell, var count)) {
                counts.put(cell, count);
            }
        }
        return counts;
    }

    private Telling and(String release, List<Statement> said) {
        var all = new ArrayList<>(releases);
        all.add(release);
        var both = new ArrayList<>(statements);
        both.addAll(said);
        return new Telling(question, all, both);
    }
}
