package org.barometer.trend.estimate.model;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The exact interval of a number of events that happen independently (Garwood 1936). */
public final class Garwood {

    private Garwood() {}

    /** Of the number that is expected when so many were counted. */
    public static Interval interval(long count, Confidence confidence) {
        if (count < 0) {
            throw new IllegalArgumentException("No count: " + count);
        }
        var tail = confidence.tail();
        return new Interval(
                count == 0
                        ? 0
                        : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(tail)
                                / 2,
                ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(tail) / 2);
    }

    /** Of the rate: events for each unit of what they were counted over, such as an officer. */
    public static Interval rate(long count, double exposure, Confidence confidence) {
        if (!(exposure > 0)) {
            throw new IllegalArgumentException("A rate needs an exposure above 0");
        }
        var events = interval(count, confidence);
        return new Interval(events.lower() / exposure, events.upper() / exposure);
    }
}
