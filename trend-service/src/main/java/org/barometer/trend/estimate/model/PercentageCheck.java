package org.barometer.trend.estimate.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Whether so many respondents can give such a percentage at all. */
public sealed interface PercentageCheck {
    int MOST_DECIMALS = 9;

    /** These counts, and all between them, round to the percentage. */
    record Possible(long fewest, long most) implements PercentageCheck {}

    /** No count does; the nearest percentages that some count gives, as precise as the stated. */
    record Impossible(BigDecimal below, BigDecimal above) implements PercentageCheck {}

    /**
     * Of a percentage as it is printed: its decimals tell how it was rounded. A count whose
     * percentage lies exactly between two printed ones can give either.
     *
     * @param n whole, at least 1
     */
    static PercentageCheck of(BigDecimal percentage, long n) {
        if (n < 1
                || percentage.signum() < 0
                || percentage.compareTo(BigDecimal.valueOf(100)) > 0
                || percentage.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "A percentage is 0 to 100 with at most %d decimals, of at least 1"
                            .formatted(MOST_DECIMALS));
        }
        var stated = percentage.setScale(Math.max(0, percentage.scale()), RoundingMode.UNNECESSARY);
        var half = Rounding.half(stated.scale());
        var fewest = count(stated.subtract(half), n, RoundingMode.CEILING).max(BigInteger.ZERO);
        var most = count(stated.add(half), n, RoundingMode.FLOOR).min(BigInteger.valueOf(n));
        if (fewest.compareTo(most) <= 0) {
            return new Possible(fewest.longValueExact(), most.longValueExact());
        }
        // What lies below the fewest does not reach the stated one, and the fewest is beyond it.
        return new Impossible(
                percentageOf(fewest.subtract(BigInteger.ONE), n, stated.scale()),
                percentageOf(fewest, n, stated.scale()));
    }

    private static BigInteger count(BigDecimal percentage, long n, RoundingMode mode) {
        return percentage
                .multiply(BigDecimal.valueOf(n))
                .movePointLeft(2)
                .setScale(0, mode)
                .toBigIntegerExact();
    }

    private static BigDecimal percentageOf(BigInteger x, long n, int decimals) {
        return new BigDecimal(x)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(n), decimals, RoundingMode.HALF_UP);
    }
}
