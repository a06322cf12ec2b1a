package org.barometer.e2e.redteam;

import java.math.BigDecimal;

/** A number as it is printed, and so all numbers that it can have been rounded from. */
record Printed(double low, double high) {

    /** Binary numbers are printed in full: no digit is left to be rounded. */
    private static final int DIGITS_OF_A_DOUBLE = 15;

    static Printed of(String text) {
        return of(new BigDecimal(text));
    }

    /** A percentage: "46" is 0.455 to 0.465. */
    static Printed ofPercent(String text) {
        return of(new BigDecimal(text).movePointLeft(2));
    }

    private static Printed of(BigDecimal number) {
        var value = number.doubleValue();
        var half =
                number.precision() >= DIGITS_OF_A_DOUBLE
                        ? Math.ulp(value)
                        : number.ulp().doubleValue() / 2;
        return new Printed(value - half, value + half);
    }
}
