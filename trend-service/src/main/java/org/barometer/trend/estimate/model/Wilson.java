package org.barometer.trend.estimate.model;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Wilson's score interval of a proportion. */
public final class Wilson {
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private Wilson() {}

    /** The interval around x of n at a confidence level such as 0.95. */
    public static Interval interval(long x, long n, double level) {
        if (n < 1 || x < 0 || x > n) {
            throw new IllegalArgumentException("No proportion: %d of %d".formatted(x, n));
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("No confidence level: " + level);
        }
        var z = STANDARD_NORMAL.inverseSurvivalProbability((1 - level) / 2);
        var p = (double) x / n;
        var shrink = 1 + z * z / n;
        var centre = (p + z * z / (2 * n)) / shrink;
        var half = z / shrink * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        // At the ends the formula gives exactly 0 and 1, but not in floating point.
        return new Interval(x == 0 ? 0 : centre - half, x == n ? 1 : centre + half);
    }
}
