package org.barometer.trend.estimate.model;

/**
 * A phrase for a share, such as "more than half" or "nearly four in ten".
 *
 * @param part of how many in {@code of}
 */
public record Wording(Relation relation, int part, int of) {

    /** How near to a fraction "nearly", "about" and "just over" are. */
    private static final double NEAR = 0.025;

    private static final double TENTH = 0.1;

    /** What the share is said to be, compared with the fraction. */
    public enum Relation {
        MORE_THAN,
        LESS_THAN,
        NEARLY,
        ABOUT,
        JUST_OVER
    }

    public Wording {
        if (part < 1 || part >= of) {
            throw new IllegalArgumentException(
                    "No fraction between nobody and everybody: %d in %d".formatted(part, of));
        }
    }

    /**
     * Whether an interval supports it. "More than" and "less than": the whole interval is.
     * "Nearly", "about" and "just over": the share is within 2.5 points of the fraction, on its
     * side, and the interval reaches neither of the fractions a tenth away, for which one would say
     * the same.
     */
    public boolean isSupportedBy(double share, Interval interval) {
        var fraction = (double) part / of;
        var near =
                Math.abs(share - fraction) <= NEAR
                        && interval.lower() > fraction - TENTH
                        && interval.upper() < fraction + TENTH;
        return switch (relation) {
            case MORE_THAN -> interval.lower() > fraction;
            case LESS_THAN -> interval.upper() < fraction;
            case NEARLY -> near && share < fraction;
            case ABOUT -> near;
            case JUST_OVER -> near && share > fraction;
        };
    }
}
