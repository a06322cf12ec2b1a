package org.barometer.survey.response.model;

import java.math.BigDecimal;

/**
 * How the numbers given to a question lie: their median, and the median distance from it.
 *
 * @param n how many numbers were given
 */
public record Spread(long n, double median, double deviation) {
    /** With fewer numbers, what is unusual is not known. */
    public static final int ENOUGH = 30;

    /** Makes the median distance comparable with a standard deviation of normal values. */
    private static final double SCALE = 1.4826;

    /** Beyond this many of them, a value is unusual (Iglewicz and Hoaglin, 1993). */
    private static final double UNUSUAL = 3.5;

    /**
     * How many robust standard deviations the value lies from the median; none where half of all
     * values are the same, since then every other one would seem unusual.
     */
    public double z(BigDecimal value) {
        return deviation == 0 ? 0 : (value.doubleValue() - median) / (SCALE * deviation);
    }

    /** Whether somebody should look at the value; never said of a few numbers. */
    public boolean isUnusual(BigDecimal value) {
        return n >= ENOUGH && Math.abs(z(value)) > UNUSUAL;
    }
}
