package org.barometer.survey.questionnaire.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has changed from one version of a programme's questions to a later one, for every measure:
 * first those asked now in their order, then those not asked any more.
 */
public record Comparison(int version, int with, List<MeasureComparison> measures) {

    /** Tells whether somebody chose an option of the earlier version's question. */
    @FunctionalInterface
    public interface Answered {
        boolean test(String question, String option);
    }

    public Comparison {
        measures = List.copyOf(measures);
    }

    /** The judgements are by measure. */
    public static Comparison of(
            Questionnaire earlier,
            Questionnaire later,
            Answered answered,
            Map<String, Judgement> judgements) {
        var before = placed(earlier);
        var after = placed(later);
        var moved = moved(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        var measures = new ArrayList<MeasureComparison>();
        after.forEach(
                (measure, now) -> {
                    var judgement = judgements.getOrDefault(measure, Judgement.NONE);
                    var then = before.get(measure);
                    if (then == null) {
                        measures.add(
                                inParallel(now.question(), before, after)
                                        .map(
                                                was ->
                                                        besideEarlierWording(
                                                                now.question(), was, judgement))
                                        .orElseGet(
                                                () -> added(measure, now.question(), judgement)));
                        return;
                    }
                    var was = then.question().code();
                    var differences =
                            new ArrayList<>(
                                    new QuestionDiff(
                                                    then,
                                                    now,
                                                    judgement,
                                                    option -> answered.test(was, option))
                                            .differences());
                    if (moved.contains(measure)) {
                        differences.add(
                                new Difference(ChangeKind.ORDER, Verdict.MINOR, null, null, null));
                    }
                    measures.add(
                            MeasureComparison.of(
                                    measure, now.question().code(), was, differences, judgement));
                });
        before.forEach(
                (measure, then) -> {
                    if (!after.containsKey(measure)) {
                        measures.add(removed(measure, then.question()));
                    }
                });
        return new Comparison(later.version(), earlier.version(), measures);
    }

    /** What is said of one measure. */
    public Optional<MeasureComparison> of(String measure) {
        return measures.stream().filter(one -> one.measure().equals(measure)).findFirst();
    }

    private static MeasureComparison added(String measure, Question question, Judgement judgement) {
        var difference =
                new Difference(ChangeKind.ADDED, Verdict.BREAK, null, null, question.code());
        return MeasureComparison.of(measure, question.code(), null, List.of(difference), judgement);
    }

    /**
     * The earlier version's question, where it is still asked as it was, of those who are not asked
     * the new one.
     */
    private static Optional<Question> inParallel(
            Question question,
            Map<String, QuestionDiff.Placed> before,
            Map<String, QuestionDiff.Placed> after) {
        return after.values().stream()
                .filter(placed -> placed.question().code().equals(question.earlierWording()))
                .flatMap(
                        kept ->
                                Optional.ofNullable(before.get(kept.question().measure()))
                                        .filter(was -> isAskedAsBefore(was, kept))
                                        .stream())
                .map(QuestionDiff.Placed::question)
                .findFirst();
    }

    private static boolean isAskedAsBefore(QuestionDiff.Placed was, QuestionDiff.Placed kept) {
        return new QuestionDiff(was, kept, Judgement.NONE, _ -> true)
                .differences().stream()
                        .allMatch(difference -> difference.verdict().compareTo(Verdict.MINOR) <= 0);
    }

    private static MeasureComparison besideEarlierWording(
            Question question, Question was, Judgement judgement) {
        var difference =
                new Difference(
                        ChangeKind.PARALLEL_RUN,
                        Verdict.BRIDGED,
                        null,
                        was.text().get("en"),
                        question.text().get("en"));
        return MeasureComparison.of(
                question.measure(), question.code(), was.code(), List.of(difference), judgement);
    }

    private static MeasureComparison removed(String measure, Question question) {
        var difference =
                new Difference(ChangeKind.REMOVED, Verdict.BREAK, null, question.code(), null);
        return MeasureComparison.of(
                measure, null, question.code(), List.of(difference), Judgement.NONE);
    }

    private static Map<String, QuestionDiff.Placed> placed(Questionnaire questionnaire) {
        var sections = new HashMap<String, Section>();
        questionnaire.sections().forEach(section -> sections.put(section.code(), section));
        var placed = new LinkedHashMap<String, QuestionDiff.Placed>();
        for (var question : questionnaire.questions()) {
            var section = question.section();
            placed.put(
                    question.measure(),
                    new QuestionDiff.Placed(
                            question,
                            section == null ? null : sections.get(section),
                            questionnaire.rules().stream()
                                    .filter(rule -> rule.question().equals(question.code()))
                                    .toList(),
                            questionnaire.languages()));
        }
        return placed;
    }

    /** The fewest measures that would have to be moved to get from one order to the other. */
    private static Set<String> moved(List<String> before, List<String> after) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < before.size(); i++) {
            places.put(before.get(i), i);
        }
        var common = after.stream().filter(places::containsKey).toList();
        var order = common.stream().map(measure -> places.getOrDefault(measure, 0)).toList();
        var moved = new HashSet<>(common);
        for (int stays : longestRise(order)) {
            moved.remove(common.get(stays));
        }
        return moved;
    }

    /** The indices of a longest rising subsequence. */
    private static List<Integer> longestRise(List<Integer> numbers) {
        int size = numbers.size();
        var length = new int[size];
        var previous = new int[size];
        Arrays.fill(previous, -1);
        int last = -1;
        for (int i = 0; i < size; i++) {
            length[i] = 1;
            for (int k = 0; k < i; k++) {
                if (numbers.get(k) < numbers.get(i) && length[k] + 1 > length[i]) {
                    length[i] = length[k] + 1;
                    previous[i] = k;
                }
            }
            if (last < 0 || length[i] > length[last]) {
                last = i;
            }
        }
        var rise = new ArrayList<Integer>();
        for (int i = last; i >= 0; i = previous[i]) {
            rise.add(i);
        }
        return rise;
    }
}
