package org.barometer.e2e.redteam;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.e2e.redteam.Statement.Changed;
import org.barometer.e2e.redteam.Statement.Counted;
import org.barometer.e2e.redteam.Statement.Shared;

/**
 * Turns what is told of questions into facts, and finds the answers that they were taken from: a
 * release may tell an older count than the latest.
 */
final class Moments {

    private final Truth truth;
    private final Map<Question, List<Telling>> tellings;
    private final Map<Question, List<Moment>> moments = new LinkedHashMap<>();
    private final List<String> contradictions = new ArrayList<>();

    private Moments(Truth truth, Map<Question, List<Telling>> tellings) {
        this.truth = truth;
        this.tellings = tellings;
    }

    static Moments of(Notebook notebook, Truth truth) {
        var tellings = Telling.of(notebook);
        tellings.keySet().removeIf(question -> !truth.knows(question));
        var moments = new Moments(truth, tellings);
        tellings.forEach(
                (question, told) ->
                        moments.moments.put(
                                question,
                                told.stream()
                                        .map(moments::moment)
                                        .flatMap(Optional::stream)
                                        .toList()));
        moments.shareBases();
        return moments;
    }

    Map<Question, List<Moment>> byQuestion() {
        return moments;
    }

    /** What is told and was at no moment so. */
    List<String> contradictions() {
        return contradictions;
    }

    private Optional<Moment> moment(Telling telling) {
        var facts = facts(telling);
        for (var release : truth.upTo(telling.first())) {
            var answers = truth.at(release).to(telling.question());
            if (facts.stream().allMatch(fact -> isTrue(fact, answers))) {
                return Optional.of(new Moment(telling.releases(), needed(facts, telling), answers));
            }
        }
        var latest = truth.at(telling.first()).to(telling.question());
        facts.stream()
                .filter(fact -> !isTrue(fact, latest))
                .map(Fact::said)
                .findFirst()
                .ifPresent(contradictions::add);
        return Optional.empty();
    }

    /** A share says nothing of a count that is told. */
    private static List<Fact> needed(List<Fact> facts, Telling telling) {
        var counts = telling.counts();
        return facts.stream()
                .filter(fact -> fact.isCount() || !counts.containsKey(fact.cell()))
                .toList();
    }

    private boolean isTrue(Fact fact, Map<String, Truth.Counts> answers) {
        var group = truth.group(answers, fact.cell().area(), "");
        return fact.isTrue(
                fact.cell().isBase() ? group.base() : group.of(fact.cell().option()), group.base());
    }

    private List<Fact> facts(Telling telling) {
        var counts = telling.counts();
        var facts = new ArrayList<Fact>();
        for (var statement : telling.statements()) {
            switch (statement) {
                case Counted(_, var cell, var count) ->
                        facts.add(Fact.count(statement.toString(), cell, count));
                case Shared(_, var cell, var low, var high) ->
                        facts.add(
                                Fact.share(
                                        statement.toString(),
                                        cell,
                                        low,
                                        high,
                                        Optional.ofNullable(counts.get(cell.base()))));
                case Changed changed ->
                        share(changed.earlier(), changed.source().release())
                                .ifPresent(
                                        before ->
                                                facts.add(
                                                        Fact.share(
                                                                changed.toString(),
                                                                changed.later(),
                                                                before + changed.low(),
                                                                before + changed.high(),
                                                                Optional.ofNullable(
                                                                        counts.get(
                                                                                changed.later()
                                                                                        .base())))));
            }
        }
        // The same again in other words would only take time.
        return List.copyOf(
                facts.stream()
                        .collect(
                                toMap(
                                        fact ->
                                                List.of(
                                                        fact.cell(),
                                                        fact.low(),
                                                        fact.high(),
                                                        fact.ofBase()),
                                        fact -> fact,
                                        (one, _) -> one,
                                        LinkedHashMap::new))
                        .values());
    }

    /** A share that a release tells of another edition, if it tells the counts. */
    private Optional<Double> share(Cell cell, String release) {
        return tellings.getOrDefault(cell.question(), List.of()).stream()
                .filter(telling -> telling.releases().contains(release))
                .map(Telling::counts)
                .filter(counts -> counts.containsKey(cell) && counts.containsKey(cell.base()))
                .map(counts -> (double) counts.get(cell) / counts.get(cell.base()))
                .findFirst();
    }

    /**
     * Where everybody answers every question of an edition, its base is told by each of them. Who
     * took part knows the questions.
     */
    private void shareBases() {
        var before = Map.copyOf(moments);
        before.forEach(
                (question, told) ->
                        moments.put(
                                question,
                                told.stream()
                                        .map(moment -> withBases(question, moment, before))
                                        .toList()));
    }

    private Moment withBases(Question question, Moment moment, Map<Question, List<Moment>> all) {
        var facts = new ArrayList<>(moment.facts());
        all.forEach(
                (other, told) -> {
                    if (!other.equals(question) && other.edition().equals(question.edition())) {
                        told.stream()
                                .filter(each -> isOfTheSame(each, moment))
                                .flatMap(each -> each.facts().stream())
                                .filter(fact -> fact.cell().isBase())
                                .forEach(fact -> addOnce(facts, fact.of(question)));
                    }
                });
        return new Moment(moment.releases(), facts, moment.answers());
    }

    private static boolean isOfTheSame(Moment one, Moment other) {
        return one.answers().keySet().equals(other.answers().keySet())
                && one.answers().entrySet().stream()
                        .allMatch(
                                agency ->
                                        agency.getValue().base()
                                                == other.of(agency.getKey()).base());
    }

    private static void addOnce(List<Fact> facts, Fact fact) {
        if (facts.stream().noneMatch(each -> each.cell().equals(fact.cell()))) {
            facts.add(fact);
        }
    }
}
