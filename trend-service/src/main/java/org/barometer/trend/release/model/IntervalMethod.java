package org.barometer.trend.release.model;

/** How the interval of an estimate is made. */
public record IntervalMethod(String name, double level) {
    public static final IntervalMethod WILSON_95 = new IntervalMethod("WILSON", 0.95);
}
