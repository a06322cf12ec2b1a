package org.barometer.trend.estimate.model;

import java.math.BigDecimal;

/** What a printed number can stand for. */
final class Rounding {

    private Rounding() {}

    /** Half a unit of the last of so many decimals: how far a printed number may be off. */
    static BigDecimal half(int decimals) {
        return BigDecimal.valueOf(5, decimals + 1);
    }

    /** Whether numerator / denominator, above 0, can be printed as the stated number. */
    static boolean isPrintedAs(BigDecimal stated, BigDecimal numerator, BigDecimal denominator) {
        var distance = stated.multiply(denominator).subtract(numerator).abs();
        return distance.compareTo(half(Math.max(0, stated.scale())).multiply(denominator)) <= 0;
    }
}
