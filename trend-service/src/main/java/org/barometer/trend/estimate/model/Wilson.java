package org.barometer.trend.estimate.model;

/** Wilson's score interval of a proportion (Wilson 1927). */
public final class Wilson {

    private Wilson() {}

    /** The interval around x of n at a confidence level such as 0.95. */
    public static Interval interval(long x, long n, double level) {
        if (n < 1 || x < 0 || x > n) {
            throw new IllegalArgumentException("No proportion: %d of %d".formatted(x, n));
        }
        return score((double) x / n, (double) n, new Confidence(level).z());
    }

    /**
     * The same with the effective size in the place of n, and with the factor of Student's t in
     * that of z where the variance is estimated (Dean and Pagano 2015; Franco et al. 2019).
     */
    static Interval score(double p, double n, double z) {
        var shrink = 1 + z * z / n;
        var centre = (p + z * z / (2 * n)) / shrink;
        var half = z / shrink * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        // At the ends the formula gives exactly 0 and 1, but not in floating point.
        return new Interval(p == 0 ? 0 : centre - half, p == 1 ? 1 : centre + half);
    }
}
