package org.barometer.trend.series.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.barometer.trend.estimate.model.ChangeCheck;

/**
 * What changed between two figures under the same definition.
 *
 * @param base the earlier figure, of which {@link #percent} is
 * @param difference later less earlier; of percentages: percentage points
 * @param percent in percent of the base; none of percentages, and none from nothing
 */
public record SeriesChange(
        String definition,
        int earlier,
        int later,
        Figure base,
        Span difference,
        Optional<Span> percent) {
    private static final int DECIMALS = 1;

    /** Nothing if one of them is only a lower limit: any change would be possible. */
    static Optional<SeriesChange> of(
            Definition definition, int earlier, Figure before, int later, Figure after) {
        var from = before.span();
        var to = after.span();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SeriesChange(
                        definition.code(),
                        earlier,
                        later,
                        before,
                        new Span(
                                to.get().least().subtract(from.get().most()),
                                to.get().most().subtract(from.get().least())),
                        definition.unit() == Definition.Unit.COUNT
                                        && from.get().least().signum() > 0
                                ? Optional.of(percent(from.get(), to.get()))
                                : Optional.empty()));
    }

    /** Where rounded figures leave a range, it is rounded outwards. */
    private static Span percent(Span from, Span to) {
        var exact = from.exact() && to.exact();
        return new Span(
                percent(from.most(), to.least(), exact ? RoundingMode.HALF_UP : RoundingMode.FLOOR),
                percent(
                        from.least(),
                        to.most(),
                        exact ? RoundingMode.HALF_UP : RoundingMode.CEILING));
    }

    private static BigDecimal percent(BigDecimal from, BigDecimal to, RoundingMode mode) {
        return ChangeCheck.percent(to.subtract(from), from, DECIMALS, mode);
    }
}
