package org.barometer.trend.checks;

import java.util.Map;
import org.barometer.trend.checks.model.PercentageAnswer;
import org.barometer.trend.checks.model.PercentageAnswer.Compared;
import org.barometer.trend.checks.model.PercentageAnswer.NotCompared;
import org.barometer.trend.checks.model.PercentageAnswer.NotPublished;
import org.barometer.trend.checks.model.PercentageQuestion;
import org.barometer.trend.estimate.model.PercentageCheck.Impossible;
import org.barometer.trend.estimate.model.PercentageCheck.Possible;
import org.jspecify.annotations.Nullable;

/**
 * Whether a count gives the percentage: which ones do, or the nearest percentages that some count
 * gives.
 *
 * @param figure how it compares with the figure that was named, if one was
 */
record PercentageView(
        boolean possible,
        @Nullable Long fewest,
        @Nullable Long most,
        @Nullable String below,
        @Nullable String above,
        Map<String, String> sentence,
        @Nullable Comparison figure) {

    /** How much of what was stated is as it was released. */
    enum FigureVerdict {
        RELEASED,
        OTHER_BASE,
        OTHER_PERCENTAGE,
        OTHER_PERCENTAGE_AND_BASE,
        NOT_PUBLISHED
    }

    record Comparison(
            FigureVerdict verdict, @Nullable ReleasedView released, Map<String, String> sentence) {

        static @Nullable Comparison of(PercentageAnswer.Comparison comparison) {
            return switch (comparison) {
                case NotCompared _ -> null;
                case NotPublished _ ->
                        new Comparison(
                                FigureVerdict.NOT_PUBLISHED,
                                null,
                                Sentences.inEach(Sentences::notPublished));
                case Compared compared ->
                        new Comparison(
                                verdict(compared),
                                ReleasedView.of(compared.figure()),
                                Sentences.inEach(words -> words.compared(compared)));
            };
        }

        private static FigureVerdict verdict(Compared compared) {
            if (compared.isReleased()) {
                return FigureVerdict.RELEASED;
            }
            if (compared.samePercentage()) {
                return FigureVerdict.OTHER_BASE;
            }
            return compared.sameBase()
                    ? FigureVerdict.OTHER_PERCENTAGE
                    : FigureVerdict.OTHER_PERCENTAGE_AND_BASE;
        }
    }

    static PercentageView of(PercentageQuestion asked, PercentageAnswer answer) {
        var sentence = Sentences.inEach(words -> words.arithmetic(asked, answer.arithmetic()));
        var figure = Comparison.of(answer.comparison());
        return switch (answer.arithmetic()) {
            case Possible(var fewest, var most) ->
                    new PercentageView(true, fewest, most, null, null, sentence, figure);
            case Impossible(var below, var above) ->
                    new PercentageView(
                            false,
                            null,
                            null,
                            below.toPlainString(),
                            above.toPlainString(),
                            sentence,
                            figure);
        };
    }
}
