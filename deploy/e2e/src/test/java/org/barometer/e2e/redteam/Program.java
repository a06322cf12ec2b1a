package org.barometer.e2e.redteam;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Unknown counts, none negative, and what is known of sums of them: the highest and the lowest that
 * another sum can be. Counts may be broken here, so real bounds can only be narrower.
 */
final class Program {

    private static final double DUST = 1e-6;

    /**
     * What is known of a sum of unknowns.
     *
     * @param said by whom; what lies in the nature of counts says nobody
     */
    record Row(Map<Integer, Double> terms, double low, double high, Optional<String> said) {
        Row {
            terms = Map.copyOf(terms);
        }

        private boolean holds(double[] counts) {
            var sum = sum(terms, counts);
            // Of thousands, the last digits of the machine are worth more.
            var dust = DUST * (1 + Math.abs(sum));
            return low - dust <= sum && sum <= high + dust;
        }
    }

    private final int unknowns;
    private final List<Row> rows;
    private final List<double[]> found = new ArrayList<>();
    private final Map<Map<Integer, Double>, Bounds> known = new HashMap<>();
    private int solved;

    Program(int unknowns, List<Row> rows) {
        this.unknowns = unknowns;
        this.rows = List.copyOf(rows);
    }

    List<Row> rows() {
        return rows;
    }

    int unknowns() {
        return unknowns;
    }

    int solved() {
        return solved;
    }

    /** The whole numbers between the lowest and the highest that a sum can be. */
    Bounds bounds(Map<Integer, Double> sum, long more) {
        var bare =
                known.computeIfAbsent(
                        sum,
                        _ ->
                                new Bounds(
                                        whole(-extreme(sum, -1), false),
                                        whole(extreme(sum, 1), true)));
        return new Bounds(
                bare.low() + more,
                bare.high() >= Bounds.WITHOUT_END ? Bounds.WITHOUT_END : bare.high() + more);
    }

    private static long whole(double bound, boolean down) {
        return (long) (down ? Math.floor(bound + DUST) : Math.ceil(bound - DUST));
    }

    /**
     * Whether cases are known that agree with everything: one in which the sum is at least so much,
     * and two in which it differs. Cases that were found for other sums are looked at first.
     */
    boolean leavesOpen(Map<Integer, Double> sum, long more, long threshold) {
        return isOpen(sum, more, threshold) || isOpenAfterSolving(sum, more, threshold);
    }

    private boolean isOpen(Map<Integer, Double> sum, long more, long threshold) {
        var values =
                found.stream().mapToDouble(counts -> sum(sum, counts) + more).summaryStatistics();
        return !found.isEmpty()
                && Math.floor(values.getMax() + DUST) >= threshold
                && Math.floor(values.getMax() + DUST) > Math.ceil(values.getMin() - DUST);
    }

    private boolean isOpenAfterSolving(Map<Integer, Double> sum, long more, long threshold) {
        extreme(sum, 1);
        if (!isOpen(sum, more, threshold)) {
            extreme(sum, -1);
        }
        return isOpen(sum, more, threshold);
    }

    /** The highest of the sum, or of its negative. */
    private double extreme(Map<Integer, Double> sum, int sign) {
        solved++;
        var model = new ExpressionsBasedModel();
        var variables = new ArrayList<Variable>();
        for (int i = 0; i < unknowns; i++) {
            variables.add(model.newVariable("u" + i).lower(0).upper(Bounds.WITHOUT_END));
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var expression = model.newExpression("r" + i);
            row.terms()
                    .forEach((unknown, factor) -> expression.set(variables.get(unknown), factor));
            if (row.low() == row.high()) {
                expression.level(row.low());
            } else {
                if (row.low() > Double.NEGATIVE_INFINITY) {
                    expression.lower(row.low());
                }
                if (row.high() < Double.POSITIVE_INFINITY) {
                    expression.upper(row.high());
                }
            }
        }
        var objective = model.newExpression("sum").weight(1);
        sum.forEach((unknown, factor) -> objective.set(variables.get(unknown), sign * factor));
        return keep(model.maximise(), sum, sign);
    }

    /** A case counts only if it agrees with every row, whatever the solver says of it. */
    private double keep(Optimisation.Result result, Map<Integer, Double> sum, int sign) {
        var counts =
                IntStream.range(0, unknowns)
                        .mapToDouble(i -> result.get(i).doubleValue())
                        .toArray();
        if (!result.getState().isOptimal() || !isCase(counts)) {
            throw new IllegalStateException(
                    "No solution for %s: %s".formatted(sum, result.getState()));
        }
        found.add(counts);
        return sign * sum(sum, counts);
    }

    /** Whether counts agree with everything that is known. */
    boolean isCase(double[] counts) {
        return Arrays.stream(counts).allMatch(count -> count >= -DUST)
                && rows.stream().allMatch(row -> row.holds(counts));
    }

    /** The rows that counts do not agree with. */
    List<Row> broken(double[] counts) {
        return rows.stream().filter(row -> !row.holds(counts)).toList();
    }

    /** The same without a row. */
    Program without(Row row) {
        return new Program(unknowns, rows.stream().filter(each -> !each.equals(row)).toList());
    }

    static double sum(Map<Integer, Double> terms, double[] counts) {
        return terms.entrySet().stream()
                .mapToDouble(term -> term.getValue() * counts[term.getKey()])
                .sum();
    }

    static Map<Integer, Double> minus(Map<Integer, Double> one, Map<Integer, Double> other) {
        var all = new HashMap<>(one);
        other.forEach((unknown, factor) -> all.merge(unknown, -factor, Double::sum));
        return all.entrySet().stream()
                .filter(term -> term.getValue() != 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
