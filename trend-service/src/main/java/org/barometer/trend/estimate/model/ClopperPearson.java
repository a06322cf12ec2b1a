package org.barometer.trend.estimate.model;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** The exact interval of a proportion (Clopper and Pearson 1934). */
final class ClopperPearson {

    private ClopperPearson() {}

    /** Of x of n; neither needs to be whole, since they may be effective sizes. */
    static Interval interval(double x, double n, Confidence confidence) {
        if (!(n > 0 && x >= 0 && x <= n)) {
            throw new IllegalArgumentException("No proportion: %s of %s".formatted(x, n));
        }
        var tail = confidence.tail();
        return new Interval(
                x == 0 ? 0 : BetaDistribution.of(x, n - x + 1).inverseCumulativeProbability(tail),
                x == n ? 1 : BetaDistribution.of(x + 1, n - x).inverseSurvivalProbability(tail));
    }
}
