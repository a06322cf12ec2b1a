package org.barometer.trend.estimate.model;

/**
 * How far a percentage can be relied on, after the presentation standards of the National Center
 * for Health Statistics (Parker et al. 2017). A flag for readers: whether a figure is published
 * never depends on it, since that must not depend on answers.
 *
 * @param complementUnreliable the share of those who did not say yes is not reliable in turn
 */
public record Reliability(Grade grade, boolean complementUnreliable) {
    private static final int FEWEST = 30;
    private static final double NARROW = 0.05;
    private static final double WIDE = 0.30;
    private static final double RELATIVELY_WIDE = 1.30;
    private static final int FEWEST_DEGREES_OF_FREEDOM = 8;

    public enum Grade {
        RELIABLE,
        /** Somebody has to look: few agencies, or nobody or everybody said yes. */
        REVIEW,
        UNRELIABLE
    }

    /**
     * Of a share and of what its uncertainty rests on.
     *
     * @param n respondents
     * @param effective how many independent ones they are worth
     */
    public static Reliability of(double p, long n, double effective, int degreesOfFreedom) {
        if (n < FEWEST || effective < FEWEST) {
            return new Reliability(Grade.UNRELIABLE, false);
        }
        var width =
                KornGraubard.interval(p, n, effective, degreesOfFreedom, Confidence.OF_95_PERCENT)
                        .width();
        if (width > NARROW && (width >= WIDE || tooWideFor(p, width))) {
            return new Reliability(Grade.UNRELIABLE, false);
        }
        var look = degreesOfFreedom < FEWEST_DEGREES_OF_FREEDOM || p == 0 || p == 1;
        return new Reliability(
                look ? Grade.REVIEW : Grade.RELIABLE, width > NARROW && tooWideFor(1 - p, width));
    }

    /** Of a share as it is reported; without a second agency nothing can be relied on. */
    public static Reliability of(Proportion share, PooledDesignEffect pooled) {
        return share.precision(pooled, Confidence.OF_95_PERCENT)
                .map(
                        precision ->
                                of(
                                        share.p(),
                                        share.base(),
                                        precision.size(),
                                        share.degreesOfFreedom()))
                .orElse(new Reliability(Grade.UNRELIABLE, false));
    }

    private static boolean tooWideFor(double p, double width) {
        return p > 0 && width / p > RELATIVELY_WIDE;
    }
}
