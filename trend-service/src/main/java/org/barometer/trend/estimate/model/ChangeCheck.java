package org.barometer.trend.estimate.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A stated change from one figure to another, done again on both bases.
 *
 * @param ofEarlier the change in percent of the earlier figure, as a change is meant
 * @param ofLater the change in percent of the later figure; none where that is 0
 * @param difference later less earlier; of two percentages: percentage points
 */
public record ChangeCheck(
        BigDecimal ofEarlier,
        Optional<BigDecimal> ofLater,
        BigDecimal difference,
        Verdict verdict) {

    public enum Verdict {
        /** The stated percentage is the change on the earlier figure. */
        RIGHT,
        /** It is a percentage of the later figure. */
        OF_LATER,
        /** It is the difference: percentage points, not percent. */
        DIFFERENCE,
        /** It is none of these. */
        WRONG
    }

    /**
     * Compares a stated change with the figures that it is said to be of.
     *
     * @param earlier above 0
     * @param later at least 0
     * @param stated percent, negative for a decrease; its decimals tell how it was rounded
     */
    public static ChangeCheck of(BigDecimal earlier, BigDecimal later, BigDecimal stated) {
        if (earlier.signum() <= 0 || later.signum() < 0) {
            throw new IllegalArgumentException(
                    "A change in percent needs an earlier figure above 0 and a later one not"
                            + " below");
        }
        var difference = later.subtract(earlier);
        var hundredfold = difference.movePointRight(2);
        var decimals = Math.max(1, stated.scale());
        return new ChangeCheck(
                percent(difference, earlier, decimals, RoundingMode.HALF_UP),
                later.signum() == 0
                        ? Optional.empty()
                        : Optional.of(percent(difference, later, decimals, RoundingMode.HALF_UP)),
                difference,
                verdict(stated, hundredfold, difference, earlier, later));
    }

    /** A difference in percent of its base. */
    public static BigDecimal percent(
            BigDecimal difference, BigDecimal base, int decimals, RoundingMode mode) {
        return difference.movePointRight(2).divide(base, decimals, mode);
    }

    private static Verdict verdict(
            BigDecimal stated,
            BigDecimal hundredfold,
            BigDecimal difference,
            BigDecimal earlier,
            BigDecimal later) {
        if (Rounding.isPrintedAs(stated, hundredfold, earlier)) {
            return Verdict.RIGHT;
        }
        if (later.signum() > 0 && Rounding.isPrintedAs(stated, hundredfold, later)) {
            return Verdict.OF_LATER;
        }
        return Rounding.isPrintedAs(stated, difference, BigDecimal.ONE)
                ? Verdict.DIFFERENCE
                : Verdict.WRONG;
    }
}
