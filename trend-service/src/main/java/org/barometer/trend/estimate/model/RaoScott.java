package org.barometer.trend.estimate.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.barometer.trend.estimate.model.JointCounts.Pair;

/**
 * Whether two questions, or a question and a breakdown, have to do with each other: Pearson's
 * chi-squared test, corrected for answers that come in clusters (Rao and Scott 1984; degrees of
 * freedom after Thomas and Rao 1987).
 *
 * @param pearson Pearson's X² as if all answers were independent
 * @param trace of the generalised design effects: their sum
 * @param traceOfSquares the sum of their squares
 * @param contrasts (rows - 1)(columns - 1), the number of these design effects
 * @param agencyDegreesOfFreedom agencies less strata
 */
public record RaoScott(
        double pearson,
        double trace,
        double traceOfSquares,
        int contrasts,
        int agencyDegreesOfFreedom) {

    /** The second-order statistic F = X² / Σ δ. */
    public double f() {
        return pearson / trace;
    }

    /** (Σ δ)² / Σ δ². */
    public double numeratorDegreesOfFreedom() {
        return trace * trace / traceOfSquares;
    }

    public double denominatorDegreesOfFreedom() {
        return numeratorDegreesOfFreedom() * agencyDegreesOfFreedom;
    }

    public double pValue() {
        return FDistribution.of(numeratorDegreesOfFreedom(), denominatorDegreesOfFreedom())
                .survivalProbability(f());
    }

    /** The probability of the first-order statistic X² / mean δ, chi-squared. */
    public double firstOrderPValue() {
        return ChiSquaredDistribution.of(contrasts)
                .survivalProbability(pearson / (trace / contrasts));
    }

    /**
     * Of a table that is kept agency by agency. The generalised design effects are the eigenvalues
     * of A⁻¹B, where B is the covariance of the log odds ratios of the table under the design, and
     * A under independent answers. A pair of answers that nobody gave adds nothing to either.
     *
     * @return empty where there is no association to test: one row, one column, a single agency
     */
    public static Optional<RaoScott> of(Design design, List<JointCounts> tables) {
        var rows = JointCounts.values(tables, Pair::row);
        var columns = JointCounts.values(tables, Pair::column);
        if (rows.size() < 2 || columns.size() < 2 || design.degreesOfFreedom() < 1) {
            return Optional.empty();
        }
        var n = (double) tables.stream().mapToLong(JointCounts::total).sum();
        var shares = shares(design, tables, rows, columns);
        var ratios = new ArrayList<OddsRatio>();
        for (var row : rows.subList(0, rows.size() - 1)) {
            for (var column : columns.subList(0, columns.size() - 1)) {
                ratios.add(OddsRatio.of(row, column, rows.getLast(), columns.getLast()));
            }
        }
        var independent = new double[ratios.size()][ratios.size()];
        for (var i = 0; i < ratios.size(); i++) {
            for (var j = 0; j < ratios.size(); j++) {
                independent[i][j] = ratios.get(i).independent(ratios.get(j), shares) / n;
            }
        }
        return Inverse.of(independent)
                .map(inverse -> effects(inverse, ratios, shares))
                .map(
                        effects ->
                                new RaoScott(
                                        pearson(shares, rows, columns, n),
                                        trace(effects),
                                        traceOfSquare(effects),
                                        ratios.size(),
                                        design.degreesOfFreedom()))
                .filter(test -> test.trace() > 0);
    }

    /** The log odds ratio of a pair of answers and the last row and column, with its signs. */
    private record OddsRatio(Map<Pair, Integer> signs) {

        static OddsRatio of(String row, String column, String lastRow, String lastColumn) {
            return new OddsRatio(
                    Map.of(
                            new Pair(row, column), 1,
                            new Pair(row, lastColumn), -1,
                            new Pair(lastRow, column), -1,
                            new Pair(lastRow, lastColumn), 1));
        }

        /** n times its covariance with another one if answers are independent. */
        double independent(OddsRatio other, Map<Pair, Estimate> shares) {
            var sum = 0.0;
            for (var sign : signs.entrySet()) {
                sum +=
                        sign.getValue()
                                * other.signs.getOrDefault(sign.getKey(), 0)
                                * inverse(shares, sign.getKey());
            }
            return sum;
        }

        /** Σ ± (p - its expectation) / p, which is the log odds ratio but for a constant. */
        Estimate linearised(Map<Pair, Estimate> shares) {
            return signs.entrySet().stream()
                    .map(
                            sign ->
                                    share(shares, sign.getKey())
                                            .times(
                                                    sign.getValue()
                                                            * inverse(shares, sign.getKey())))
                    .reduce(Estimate::plus)
                    .orElseThrow();
        }

        private static double inverse(Map<Pair, Estimate> shares, Pair pair) {
            var share = share(shares, pair).value();
            return share == 0 ? 0 : 1 / share;
        }
    }

    /** A⁻¹B. */
    private static double[][] effects(
            double[][] inverse, List<OddsRatio> ratios, Map<Pair, Estimate> shares) {
        var linearised = ratios.stream().map(ratio -> ratio.linearised(shares)).toList();
        var size = ratios.size();
        var effects = new double[size][size];
        for (var j = 0; j < size; j++) {
            for (var k = 0; k < size; k++) {
                var covariance = linearised.get(k).covariance(linearised.get(j));
                for (var i = 0; i < size; i++) {
                    effects[i][j] += inverse[i][k] * covariance;
                }
            }
        }
        return effects;
    }

    private static double trace(double[][] matrix) {
        var trace = 0.0;
        for (var i = 0; i < matrix.length; i++) {
            trace += matrix[i][i];
        }
        return trace;
    }

    private static double traceOfSquare(double[][] matrix) {
        var trace = 0.0;
        for (var i = 0; i < matrix.length; i++) {
            for (var j = 0; j < matrix.length; j++) {
                trace += matrix[i][j] * matrix[j][i];
            }
        }
        return trace;
    }

    /** X² = n Σ (p_rc - p_r p_c)² / p_r p_c. */
    private static double pearson(
            Map<Pair, Estimate> shares, List<String> rows, List<String> columns, double n) {
        var ofRow = new HashMap<String, Double>();
        var ofColumn = new HashMap<String, Double>();
        shares.forEach(
                (pair, share) -> {
                    ofRow.merge(pair.row(), share.value(), Double::sum);
                    ofColumn.merge(pair.column(), share.value(), Double::sum);
                });
        var sum = 0.0;
        for (var row : rows) {
            for (var column : columns) {
                var expected = ofRow.getOrDefault(row, 0.0) * ofColumn.getOrDefault(column, 0.0);
                var distance = share(shares, new Pair(row, column)).value() - expected;
                sum += distance * distance / expected;
            }
        }
        return n * sum;
    }

    private static Map<Pair, Estimate> shares(
            Design design, List<JointCounts> tables, List<String> rows, List<String> columns) {
        var shares = new HashMap<Pair, Estimate>();
        for (var row : rows) {
            for (var column : columns) {
                var pair = new Pair(row, column);
                var parts = tables.stream().map(table -> table.part(pair)).toList();
                Ratio.of(Sums.of(design, parts), Estimand.RESPONDENTS)
                        .ifPresent(share -> shares.put(pair, share));
            }
        }
        return shares;
    }

    private static Estimate share(Map<Pair, Estimate> shares, Pair pair) {
        return Objects.requireNonNull(shares.get(pair), "every pair has a share");
    }
}
