package org.barometer.trend.release.model;

/**
 * How the intervals of a release are made. Each figure says in turn by which method.
 *
 * @param level how often they are meant to hold the truth, such as 0.95
 */
public record IntervalRule(String name, double level) {
    /** Of agencies that could as well have been others; see docs/statistics.md. */
    public static final IntervalRule AGENCIES_95 = new IntervalRule("AGENCIES_AS_CLUSTERS", 0.95);
}
