package org.barometer.trend.series.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number, or the numbers between which it lies. */
public record Span(BigDecimal least, BigDecimal most) {

    static Span of(BigDecimal number) {
        return new Span(number, number);
    }

    static BigDecimal whole(double bound, RoundingMode mode) {
        return BigDecimal.valueOf(bound).setScale(0, mode);
    }

    /** Whether it is one number only. */
    public boolean exact() {
        return least.compareTo(most) == 0;
    }
}
