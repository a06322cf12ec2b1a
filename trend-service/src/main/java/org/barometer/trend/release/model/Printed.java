package org.barometer.trend.release.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.barometer.trend.estimate.model.Interval;
import org.jspecify.annotations.Nullable;

/**
 * An interval as a release prints it: whole percentage points, rounded outwards.
 *
 * <p>Exact bounds would tell how much the agencies differ, from which the answers of three agencies
 * could be worked out.
 */
public record Printed(@Nullable Double lower, @Nullable Double upper) {
    private static final int DECIMALS = 2;

    public static Printed of(Optional<Interval> interval) {
        return interval.map(
                        exact ->
                                new Printed(
                                        rounded(exact.lower(), RoundingMode.FLOOR),
                                        rounded(exact.upper(), RoundingMode.CEILING)))
                .orElse(new Printed(null, null));
    }

    private static double rounded(double bound, RoundingMode mode) {
        return BigDecimal.valueOf(bound).setScale(DECIMALS, mode).doubleValue();
    }

    public Optional<Interval> interval() {
        return lower == null || upper == null
                ? Optional.empty()
                : Optional.of(new Interval(lower, upper));
    }
}
