package org.barometer.trend.checks;

import java.util.Map;
import org.barometer.trend.checks.model.Claim;
import org.barometer.trend.checks.model.WordingAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a release supports what is said of a figure.
 *
 * @param earlier the figure since which it is said to have changed
 * @param reason why nothing may be said across a break, by language
 */
record WordingView(
        WordingVerdict verdict,
        @Nullable ReleasedView figure,
        @Nullable ReleasedView earlier,
        @Nullable DifferenceView change,
        @Nullable Map<String, String> reason,
        Map<String, String> sentence) {

    enum WordingVerdict {
        SUPPORTED,
        NOT_SUPPORTED,
        /** The question became another one in between. */
        NOT_COMPARABLE,
        NOT_PUBLISHED,
        /** It was published without an interval. */
        NO_INTERVAL
    }

    /** Later less earlier, with its 95 % interval. */
    record DifferenceView(double difference, double lower, double upper) {}

    static WordingView of(Claim claim, WordingAnswer.Told answer) {
        var sentence = Sentences.inEach(words -> words.wording(claim, answer));
        return switch (answer) {
            case WordingAnswer.NotPublished _ ->
                    new WordingView(WordingVerdict.NOT_PUBLISHED, null, null, null, null, sentence);
            case WordingAnswer.NoInterval _ ->
                    new WordingView(WordingVerdict.NO_INTERVAL, null, null, null, null, sentence);
            case WordingAnswer.Broken(var reason) ->
                    new WordingView(
                            WordingVerdict.NOT_COMPARABLE, null, null, null, reason, sentence);
            case WordingAnswer.OfShare(var figure, _, var supported) ->
                    new WordingView(
                            verdict(supported),
                            ReleasedView.of(figure),
                            null,
                            null,
                            null,
                            sentence);
            case WordingAnswer.OfChange change ->
                    new WordingView(
                            verdict(change.supported()),
                            ReleasedView.of(change.later()),
                            ReleasedView.of(change.earlier()),
                            new DifferenceView(
                                    change.difference(),
                                    change.interval().lower(),
                                    change.interval().upper()),
                            null,
                            sentence);
        };
    }

    private static WordingVerdict verdict(boolean supported) {
        return supported ? WordingVerdict.SUPPORTED : WordingVerdict.NOT_SUPPORTED;
    }
}
