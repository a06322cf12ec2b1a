package org.barometer.trend.estimate.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A weighted regression whose errors are those of agencies and not of respondents (Binder 1983).
 * All cells are of one design, that of the agencies of all editions.
 */
final class SurveyModel {

    /** What the linear predictor is a scale of. */
    enum Link {
        /** Of the share itself. */
        IDENTITY,
        /** Of its log odds. */
        LOGIT
    }

    /** Respondents who have the values of the regressors in common, such as those of an edition. */
    record Cell(Sums sums, List<Double> regressors) {
        Cell {
            regressors = List.copyOf(regressors);
        }
    }

    private static final int ROUNDS = 100;
    private static final double CLOSE = 1e-12;

    private final List<Cell> cells;
    private final List<double[]> weights;
    private final Link link;
    private final int size;

    private SurveyModel(List<Cell> cells, Weighting weighting, Link link) {
        this.cells = cells;
        this.weights = cells.stream().map(cell -> weighting.weights(cell.sums())).toList();
        this.link = link;
        this.size = cells.getFirst().regressors().size();
    }

    /**
     * The coefficients, by Fisher scoring: β += A⁻¹ Σ w x (y - n μ), A = Σ w n v(μ) x xᵀ; of a
     * linear model a single step is exact. The scores of an agency are A⁻¹ Σ_{i in g} w x (y - n
     * μ). Degrees of freedom: those of the agencies less the regressors beside the constant (as
     * svyglm in R).
     */
    static List<Estimate> fit(List<Cell> cells, Weighting weighting, Link link) {
        var model = new SurveyModel(cells, weighting, link);
        var coefficients = new double[model.size];
        for (var round = 0; round < ROUNDS; round++) {
            var inverse = model.inverse(coefficients);
            var score = model.score(coefficients);
            var largest = 0.0;
            for (var k = 0; k < coefficients.length; k++) {
                var step = 0.0;
                for (var j = 0; j < coefficients.length; j++) {
                    step += inverse[k][j] * score[j];
                }
                coefficients[k] += step;
                largest = Math.max(largest, Math.abs(step));
            }
            if (largest < CLOSE) {
                return model.estimates(coefficients);
            }
        }
        throw new IllegalArgumentException(
                "The model has no finite solution: some edition has nobody or everybody");
    }

    private double mean(Cell cell, double[] coefficients) {
        var predictor = 0.0;
        for (var k = 0; k < size; k++) {
            predictor += coefficients[k] * cell.regressors().get(k);
        }
        return switch (link) {
            case IDENTITY -> predictor;
            case LOGIT -> 1 / (1 + Math.exp(-predictor));
        };
    }

    /** A⁻¹. */
    private double[][] inverse(double[] coefficients) {
        var information = new double[size][size];
        for (var c = 0; c < cells.size(); c++) {
            var cell = cells.get(c);
            var base = 0.0;
            for (var i = 0; i < cell.sums().size(); i++) {
                base += weights.get(c)[i] * cell.sums().base(i);
            }
            var factor = base * variance(mean(cell, coefficients));
            for (var j = 0; j < size; j++) {
                for (var k = 0; k < size; k++) {
                    information[j][k] +=
                            factor * cell.regressors().get(j) * cell.regressors().get(k);
                }
            }
        }
        return Inverse.of(information)
                .orElseThrow(
                        () -> new IllegalArgumentException("The model has no single solution"));
    }

    private double variance(double mean) {
        return switch (link) {
            case IDENTITY -> 1;
            case LOGIT -> mean * (1 - mean);
        };
    }

    /** w (y - n μ) of each row of a cell. */
    private double[] residuals(int c, double[] coefficients) {
        var sums = cells.get(c).sums();
        var mean = mean(cells.get(c), coefficients);
        return IntStream.range(0, sums.size())
                .mapToDouble(i -> weights.get(c)[i] * (sums.sum(i) - sums.base(i) * mean))
                .toArray();
    }

    private double[] score(double[] coefficients) {
        var score = new double[size];
        for (var c = 0; c < cells.size(); c++) {
            var total = Arrays.stream(residuals(c, coefficients)).sum();
            for (var k = 0; k < size; k++) {
                score[k] += total * cells.get(c).regressors().get(k);
            }
        }
        return score;
    }

    private List<Estimate> estimates(double[] coefficients) {
        var inverse = inverse(coefficients);
        var design = cells.getFirst().sums().design();
        return IntStream.range(0, size)
                .mapToObj(
                        k -> {
                            var scores = scores(inverse[k], coefficients);
                            return new Estimate(
                                    coefficients[k],
                                    scores,
                                    design,
                                    design.degreesOfFreedom(scores) - (size - 1));
                        })
                .toList();
    }

    /** What each agency adds to a coefficient over all cells, given its row of A⁻¹. */
    private Scores scores(double[] row, double[] coefficients) {
        var scores = cells.getFirst().sums().scores(influence(0, row, coefficients));
        for (var c = 1; c < cells.size(); c++) {
            scores = scores.plus(cells.get(c).sums().scores(influence(c, row, coefficients)));
        }
        return scores;
    }

    private double[] influence(int c, double[] row, double[] coefficients) {
        var leverage = 0.0;
        for (var k = 0; k < size; k++) {
            leverage += row[k] * cells.get(c).regressors().get(k);
        }
        var factor = leverage;
        return Arrays.stream(residuals(c, coefficients)).map(value -> value * factor).toArray();
    }
}
