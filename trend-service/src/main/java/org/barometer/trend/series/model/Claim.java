package org.barometer.trend.series.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A change that is printed with a figure.
 *
 * @param since the year with which it is compared
 * @param stated percent, negative for a decrease, with the decimals that it is printed with
 * @param source who says so; none where it is the source of the figure
 */
public record Claim(int since, BigDecimal stated, @Nullable String source) {}
