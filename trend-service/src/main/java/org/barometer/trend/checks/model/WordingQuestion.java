package org.barometer.trend.checks.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.trend.checks.model.Fault.Rule;
import org.barometer.trend.checks.model.WordingAnswer.NotPublished;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.estimate.model.Wording;
import org.barometer.trend.estimate.model.Wording.Relation;
import org.barometer.trend.release.model.ReleaseContent;

/** Whether a released figure supports what a text says of it. */
public record WordingQuestion(Claim claim, FigureName figure) {
    private static final long MOST = 100;

    public static Asked<WordingQuestion> read(Map<String, String> given) {
        var fields = new Fields(given);
        var claim = claim(fields);
        var figure = fields.figure();
        if (claim.filter(said -> saysNothingOfTime(said, figure)).isPresent()) {
            fields.fault("earlier", Rule.NOT_EARLIER);
        }
        return fields.asked(() -> new WordingQuestion(claim.orElseThrow(), figure.orElseThrow()));
    }

    /**
     * The answer.
     *
     * @param releases that the reader may see and that are asked about, the newest first
     */
    public WordingAnswer answer(List<ReleaseContent> releases) {
        return releases.stream()
                .map(this::answer)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(NotPublished::new);
    }

    private Optional<WordingAnswer> answer(ReleaseContent content) {
        return switch (claim) {
            case Claim.OfShare(var wording) ->
                    figure.in(content).map(released -> answer(wording, released));
            case Claim.OfChange(var direction, var earlier) ->
                    figure.in(content, earlier).map(pair -> pair.answer(direction));
        };
    }

    private static WordingAnswer answer(Wording wording, Released released) {
        return released.interval()
                .<WordingAnswer>map(
                        interval ->
                                new WordingAnswer.OfShare(
                                        released,
                                        interval,
                                        wording.isSupportedBy(released.estimate(), interval)))
                .orElseGet(WordingAnswer.NoInterval::new);
    }

    private static boolean saysNothingOfTime(Claim claim, Optional<FigureName> figure) {
        return claim instanceof Claim.OfChange(_, var earlier)
                && figure.filter(name -> name.edition().equals(earlier)).isPresent();
    }

    private static Optional<Claim> claim(Fields fields) {
        var fraction = fields.has("relation") || fields.has("part") || fields.has("of");
        if (fields.has("words") == fraction) {
            fields.fault("words", Rule.WORDS_OR_RELATION);
            return Optional.empty();
        }
        return fraction ? ofFraction(fields) : ofWords(fields);
    }

    private static Optional<Claim> ofWords(Fields fields) {
        if (fields.is("words", Direction.INCREASED.name())) {
            return ofChange(fields, Direction.INCREASED);
        }
        if (fields.is("words", Direction.DECREASED.name())) {
            return ofChange(fields, Direction.DECREASED);
        }
        refuseEarlier(fields);
        return fields.one("words", Words.values(), Rule.WORDS).map(Words::claim);
    }

    private static Optional<Claim> ofChange(Fields fields, Direction direction) {
        return fields.name("earlier").map(earlier -> new Claim.OfChange(direction, earlier));
    }

    private static Optional<Claim> ofFraction(Fields fields) {
        refuseEarlier(fields);
        var relation = fields.one("relation", Relation.values(), Rule.RELATION);
        var part = fields.count("part");
        var of = fields.count("of");
        if (part.isPresent() && of.isPresent() && (part.get() >= of.get() || of.get() > MOST)) {
            fields.fault("of", Rule.FRACTION);
            return Optional.empty();
        }
        return relation.isEmpty() || part.isEmpty() || of.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Claim.OfShare(
                                new Wording(
                                        relation.get(),
                                        part.get().intValue(),
                                        of.get().intValue())));
    }

    private static void refuseEarlier(Fields fields) {
        if (fields.has("earlier")) {
            fields.fault("earlier", Rule.ONLY_OF_A_CHANGE);
        }
    }
}
