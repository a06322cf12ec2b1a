package org.barometer.trend.checks.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.barometer.trend.checks.model.PercentageAnswer.Comparison;
import org.barometer.trend.checks.model.PercentageAnswer.NotCompared;
import org.barometer.trend.checks.model.PercentageAnswer.NotPublished;
import org.barometer.trend.estimate.model.PercentageCheck;

/** Whether a count can give a printed percentage of a base, and whether a figure is that. */
public record PercentageQuestion(BigDecimal percentage, long base, Optional<FigureName> figure) {

    public static Asked<PercentageQuestion> read(Map<String, String> given) {
        var fields = new Fields(given);
        var percentage = fields.percentage("percentage");
        var base = fields.count("base");
        var figure = fields.figureIfNamed();
        return fields.asked(
                () -> new PercentageQuestion(percentage.orElseThrow(), base.orElseThrow(), figure));
    }

    /**
     * The answer.
     *
     * @param released finds a figure that the reader may see
     */
    public PercentageAnswer answer(Function<FigureName, Optional<Released>> released) {
        return new PercentageAnswer(
                PercentageCheck.of(percentage, base),
                figure.map(name -> comparison(released.apply(name))).orElseGet(NotCompared::new));
    }

    private Comparison comparison(Optional<Released> released) {
        return released.<Comparison>map(
                        figure -> PercentageAnswer.compare(percentage, base, figure))
                .orElseGet(NotPublished::new);
    }
}
