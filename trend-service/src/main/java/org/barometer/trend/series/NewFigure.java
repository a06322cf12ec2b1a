package org.barometer.trend.series;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.barometer.trend.series.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A number as its publisher printed it.
 *
 * @param precision EXACT unless said otherwise
 * @param roundedTo with ROUNDED: the unit, such as 100000
 * @param base of how many a percentage is
 */
record NewFigure(
        @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 6) BigDecimal value,
        Figure.@Nullable Precision precision,
        @Positive @Digits(integer = 15, fraction = 6) @Nullable BigDecimal roundedTo,
        @Positive @Max(999_999_999_999L) @Nullable Long base) {

    Figure toModel() {
        return new Figure(
                value, precision == null ? Figure.Precision.EXACT : precision, roundedTo, base);
    }
}
