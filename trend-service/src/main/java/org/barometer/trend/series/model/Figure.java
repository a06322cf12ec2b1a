package org.barometer.trend.series.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number as its publisher printed it.
 *
 * @param roundedTo the unit to which it was rounded; none where it is not rounded
 * @param base of how many a percentage is; none where the publisher did not say
 */
public record Figure(
        BigDecimal value,
        Precision precision,
        @Nullable BigDecimal roundedTo,
        @Nullable Long base) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Comparator<@Nullable BigDecimal> BY_UNIT =
            Comparator.nullsFirst(Comparator.naturalOrder());

    /** How exactly a number is meant. */
    public enum Precision {
        EXACT,
        /** To the nearest of a unit. */
        ROUNDED,
        /** "More than", "at least". */
        LOWER_BOUND
    }

    public static Figure exact(BigDecimal value) {
        return new Figure(value, Precision.EXACT, null, null);
    }

    /** Between which numbers the figure lies; nothing if it has no upper limit. */
    Optional<Span> span() {
        return switch (precision) {
            case EXACT -> Optional.of(Span.of(value));
            case LOWER_BOUND -> Optional.empty();
            case ROUNDED -> {
                var half = Objects.requireNonNull(roundedTo).divide(TWO);
                yield Optional.of(
                        new Span(value.subtract(half).max(BigDecimal.ZERO), value.add(half)));
            }
        };
    }

    /** Whether both say the same number, as exactly. */
    boolean saysTheSameAs(Figure other) {
        return value.compareTo(other.value) == 0
                && precision == other.precision
                && Objects.equals(base, other.base)
                && BY_UNIT.compare(roundedTo, other.roundedTo) == 0;
    }
}
