package org.barometer.trend.estimate.model;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Methods that Barometer does not use. R's values for them vouch for the standard errors, degrees
 * of freedom and distributions that it does use.
 */
final class OtherMethods {
    private static final Confidence CONFIDENCE = Confidence.OF_95_PERCENT;

    private OtherMethods() {}

    static Interval jeffreys(long x, long n) {
        var beta = BetaDistribution.of(x + 0.5, n - x + 0.5);
        return new Interval(
                x == 0 ? 0 : beta.inverseCumulativeProbability(CONFIDENCE.tail()),
                x == n ? 1 : beta.inverseSurvivalProbability(CONFIDENCE.tail()));
    }

    static Interval agrestiCoull(long x, long n) {
        var z = CONFIDENCE.z();
        var size = n + z * z;
        var p = (x + z * z / 2) / size;
        return around(p, z * Math.sqrt(p * (1 - p) / size));
    }

    static Interval waldDifference(long x1, long n1, long x2, long n2) {
        var p1 = (double) x1 / n1;
        var p2 = (double) x2 / n2;
        return around(p1 - p2, CONFIDENCE.z() * Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2));
    }

    /** Symmetric on the scale of log odds. */
    static Interval logit(Proportion share) {
        var p = share.p();
        var centre = Math.log(p / (1 - p));
        var half = t(share) * share.estimate().standardError() / (p * (1 - p));
        return new Interval(1 / (1 + Math.exp(half - centre)), 1 / (1 + Math.exp(-half - centre)));
    }

    /** Symmetric on the scale of the arc sine of the root. */
    static Interval arcSine(Proportion share) {
        var p = share.p();
        var centre = Math.asin(Math.sqrt(p));
        var half = t(share) * share.estimate().standardError() / (2 * Math.sqrt(p * (1 - p)));
        var lower = Math.sin(centre - half);
        var upper = Math.sin(centre + half);
        return new Interval(lower * lower, upper * upper);
    }

    /**
     * Where the binomial deviance, divided by the design effect and by R's dispersion n/(n - 1),
     * reaches the square of t.
     */
    static Interval likelihood(Proportion share) {
        var p = share.p();
        var effect = share.designEffect().orElseThrow();
        var limit = t(share) * t(share) * effect / (2.0 * (share.base() - 1));
        DoubleUnaryOperator beyond =
                q -> p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q)) - limit;
        return new Interval(root(beyond, p, 1e-12), root(beyond, p, 1 - 1e-12));
    }

    static List<Double> holm(List<Double> pValues) {
        return stepwise(pValues, true, rank -> pValues.size() - rank);
    }

    static List<Double> benjaminiYekutieli(List<Double> pValues) {
        var n = pValues.size();
        var harmonic = IntStream.rangeClosed(1, n).mapToDouble(i -> 1.0 / i).sum();
        return stepwise(pValues, false, rank -> harmonic * n / (rank + 1));
    }

    static List<Double> bonferroni(List<Double> pValues) {
        return pValues.stream().map(p -> Math.min(1, p * pValues.size())).toList();
    }

    private interface Factor {
        double of(int rank);
    }

    /** Of ascending p-values. */
    private static List<Double> stepwise(List<Double> pValues, boolean up, Factor factor) {
        var n = pValues.size();
        var adjusted = new Double[n];
        var bound = up ? 0.0 : 1.0;
        for (var step = 0; step < n; step++) {
            var rank = up ? step : n - 1 - step;
            var value = Math.min(1, pValues.get(rank) * factor.of(rank));
            bound = up ? Math.max(bound, value) : Math.min(bound, value);
            adjusted[rank] = bound;
        }
        return List.of(adjusted);
    }

    private static double root(DoubleUnaryOperator function, double inside, double outside) {
        for (var i = 0; i < 200; i++) {
            var middle = (inside + outside) / 2;
            if (function.applyAsDouble(middle) < 0) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    private static double t(Proportion share) {
        return CONFIDENCE.t(share.degreesOfFreedom());
    }

    private static Interval around(double centre, double half) {
        return new Interval(centre - half, centre + half);
    }
}
