package org.barometer.sample.model;

import java.math.BigDecimal;

/** A share of a base as an exact fraction, so that no binary rounding decides about a count. */
public record Share(long numerator, long denominator) {

    /** Reads a percentage as it was printed, such as "48.9". */
    public static Share percent(String printed) {
        var value = new BigDecimal(printed);
        return new Share(
                value.unscaledValue().longValueExact(),
                BigDecimal.TEN.pow(value.scale() + 2).longValueExact());
    }

    /** The count closest to this share of a base; of two equally close ones the smaller. */
    public int nearestCount(int base) {
        return Math.toIntExact(Math.ceilDiv(2 * numerator * base - denominator, 2 * denominator));
    }

    /** The smallest count that is more than this share of a base. */
    public int smallestCountAbove(int base) {
        return Math.toIntExact(numerator * base / denominator) + 1;
    }

    /** The largest count that is less than this share of a base. */
    public int largestCountBelow(int base) {
        return Math.toIntExact(Math.ceilDiv(numerator * base, denominator)) - 1;
    }
}
