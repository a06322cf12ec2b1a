package org.barometer.trend.series;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.barometer.trend.series.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A change that is printed with a figure.
 *
 * @param since the year with which the figure is compared
 * @param stated percent, negative for a decrease
 * @param source who says so, if it is not the source of the figure
 */
record NewClaim(
        @NotNull @Min(1800) @Max(2200) Integer since,
        @NotNull @Digits(integer = 9, fraction = 6) BigDecimal stated,
        @Size(min = 1, max = 500) @Pattern(regexp = Texts.LINE) @Nullable String source) {

    Claim toModel() {
        return new Claim(since, stated, source);
    }
}
