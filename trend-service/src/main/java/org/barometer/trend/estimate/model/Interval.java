package org.barometer.trend.estimate.model;

/** The range that an estimate is reported with. */
public record Interval(double lower, double upper) {

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("No interval: %s to %s".formatted(lower, upper));
        }
    }

    public double width() {
        return upper - lower;
    }

    /** Whether a value is in it; both ends are. */
    public boolean holds(double value) {
        return lower <= value && value <= upper;
    }

    /** The part of it between two values that an estimate cannot go beyond. */
    Interval within(double least, double most) {
        return new Interval(Math.clamp(lower, least, most), Math.clamp(upper, least, most));
    }
}
