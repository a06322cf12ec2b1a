package org.barometer.trend.estimate.model;

import java.util.Optional;
import java.util.SortedMap;

/**
 * The median of a scale: its lowest point that at least half of the base do not exceed.
 *
 * @param lower the lowest point that could be the median of all
 * @param upper the highest
 */
public record Median(double point, double lower, double upper) {
    private static final double HALF = 0.5;

    /**
     * With Woodruff's interval (1952): the interval of a half, as precise as the share of those who
     * do not exceed the median, read back from the cumulative shares.
     *
     * @param upTo for each point of the scale the share of those who answered it or a lower one
     * @return empty where a single agency tells nothing about how agencies differ
     */
    public static Optional<Median> of(
            SortedMap<Double, Proportion> upTo, PooledDesignEffect pooled, Confidence confidence) {
        var point = reaching(upTo, HALF);
        return Optional.ofNullable(upTo.get(point))
                .flatMap(share -> share.precision(pooled, confidence))
                .map(precision -> Wilson.score(HALF, precision.size(), precision.factor()))
                .map(
                        half ->
                                new Median(
                                        point,
                                        reaching(upTo, half.lower()),
                                        reaching(upTo, half.upper())));
    }

    private static double reaching(SortedMap<Double, Proportion> upTo, double share) {
        for (var entry : upTo.entrySet()) {
            if (entry.getValue().p() >= share) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("A scale ends with a point that nobody exceeds");
    }
}
