package org.barometer.survey.coding.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How far coders agree beyond what chance would bring.
 *
 * <p>Sources: J. Cohen, "A coefficient of agreement for nominal scales", Educational and
 * Psychological Measurement 20 (1960); K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability" (2011).
 */
public final class Agreement {
    private Agreement() {}

    /** What two coders said about the same thing. */
    public record Pair<V>(V one, V other) {}

    /**
     * Cohen's kappa of two coders: (observed − expected) / (1 − expected), the expected agreement
     * from how often each of them used each value.
     *
     * @return empty where there is nothing to compare, or where both always said the same one thing
     */
    public static <V> OptionalDouble kappa(List<Pair<V>> pairs) {
        long agreed = pairs.stream().filter(pair -> pair.one().equals(pair.other())).count();
        Map<V, Integer> ones = new HashMap<>();
        Map<V, Integer> others = new HashMap<>();
        for (var pair : pairs) {
            ones.merge(pair.one(), 1, Integer::sum);
            others.merge(pair.other(), 1, Integer::sum);
        }
        // In whole numbers of pairs, so that no rounding stands in for "always the same".
        long all = pairs.size();
        long expected = 0;
        for (var entry : ones.entrySet()) {
            expected += (long) entry.getValue() * others.getOrDefault(entry.getKey(), 0);
        }
        return expected == all * all
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (agreed * all - expected) / (all * all - expected));
    }

    /**
     * Krippendorff's alpha for nominal data, any number of coders and missing codings: 1 − observed
     * / expected disagreement, both from the coincidence matrix.
     *
     * @param units the values that each unit was given, by whomever; a missing one is left out
     * @return empty where no unit has two values, or where there is only one value in all
     */
    public static <V> OptionalDouble alpha(List<? extends Collection<V>> units) {
        Map<V, Double> totals = new HashMap<>();
        double all = 0;
        double disagreements = 0;
        for (var unit : units) {
            int values = unit.size();
            if (values < 2) {
                continue;
            }
            Map<V, Integer> counts = new HashMap<>();
            unit.forEach(value -> counts.merge(value, 1, Integer::sum));
            for (var entry : counts.entrySet()) {
                int count = entry.getValue();
                totals.merge(entry.getKey(), (double) count, Double::sum);
                disagreements += (double) count * (values - count) / (values - 1);
            }
            all += values;
        }
        double expected = all * all;
        for (var total : totals.values()) {
            expected -= total * total;
        }
        return totals.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (all - 1) * disagreements / expected);
    }

    /**
     * The agreement about one code, or about all of them.
     *
     * @param answers how many were coded by at least two
     * @param found in how many of them at least one coder found the code
     * @param kappa of two coders; empty where more of them took part
     */
    public record Figure(int answers, int found, OptionalDouble kappa, OptionalDouble alpha) {}

    /** About one code: was it given or not? */
    public static Figure of(String code, List<CodedAnswer> answers) {
        return figure(answers, coding -> coding.codes().contains(code), found -> found);
    }

    /** About all codes at once: only equal sets of codes agree. */
    public static Figure overall(List<CodedAnswer> answers) {
        return figure(answers, Coding::codes, _ -> true);
    }

    private static <V> Figure figure(
            List<CodedAnswer> answers, Function<Coding, V> value, Predicate<V> isFound) {
        var compared = answers.stream().filter(answer -> answer.codings().size() > 1).toList();
        var coders =
                compared.stream()
                        .flatMap(answer -> answer.codings().stream())
                        .map(Coding::coder)
                        .distinct()
                        .sorted()
                        .toList();
        var pairs = new ArrayList<Pair<V>>();
        if (coders.size() == 2) {
            for (var answer : compared) {
                pairs.add(
                        new Pair<>(
                                value.apply(answer.by(coders.getFirst())),
                                value.apply(answer.by(coders.getLast()))));
            }
        }
        return new Figure(
                compared.size(),
                Math.toIntExact(
                        compared.stream()
                                .filter(
                                        answer ->
                                                answer.codings().stream()
                                                        .map(value)
                                                        .anyMatch(isFound))
                                .count()),
                kappa(pairs),
                alpha(
                        compared.stream()
                                .map(answer -> answer.codings().stream().map(value).toList())
                                .toList()));
    }
}
