package org.barometer.trend.series;

import static java.util.stream.Collectors.joining;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.barometer.trend.checks.Sentences;
import org.barometer.trend.checks.model.ChangeQuestion;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.series.model.CheckedClaim;
import org.barometer.trend.series.model.Definition;
import org.barometer.trend.series.model.Definition.Unit;
import org.barometer.trend.series.model.Figure;
import org.barometer.trend.series.model.Revision;
import org.barometer.trend.series.model.SeriesBreak;
import org.barometer.trend.series.model.SeriesChange;
import org.barometer.trend.series.model.Span;
import org.jspecify.annotations.Nullable;

/** Says of series what is to be said in one language. */
public record SeriesWords(Language language, SeriesMessages words) {

    public static SeriesWords in(Language language) {
        return new SeriesWords(
                language,
                MessageBundles.get(SeriesMessages.class, Localized.Literal.of(language.tag())));
    }

    /** A text in each language, by its tag. */
    static Map<String, String> inEach(Function<SeriesWords, String> text) {
        var texts = new TreeMap<String, String>();
        for (var language : Language.values()) {
            texts.put(language.tag(), text.apply(in(language)));
        }
        return texts;
    }

    /** "587,852", "about 18,400,000", "at least 1,000,000", "87 % of 32". */
    public String figure(Figure figure, Unit unit) {
        var number = number(figure.value(), unit);
        var told =
                switch (figure.precision()) {
                    case EXACT -> number;
                    case ROUNDED -> words.about(number);
                    case LOWER_BOUND -> words.atLeast(number);
                };
        var base = figure.base();
        return base == null ? told : words.ofBase(told, language.count(base));
    }

    /** A figure of a definition, or that it was withdrawn. */
    public String printed(@Nullable Figure figure, Definition definition) {
        return figure == null ? words.withdrawn() : figure(figure, definition.unit());
    }

    /** "+33.6 % of 587,852", "+24 percentage points". */
    String change(SeriesChange change, Unit unit) {
        return change.percent()
                .map(
                        percent ->
                                words.changeOf(
                                        language.percent(signed(percent)),
                                        figure(change.base(), unit)))
                .orElseGet(
                        () ->
                                unit == Unit.PERCENT
                                        ? words.points(signed(change.difference()))
                                        : signed(change.difference()));
    }

    /** What a definition counts, with its window where it has one. */
    public String definition(Definition definition) {
        var counted = language.text(definition.counted());
        return definition.window().isEmpty()
                ? counted
                : words.within(counted, language.text(definition.window()));
    }

    String reason(SeriesBreak at) {
        return words.breakReason(
                at.earlier(),
                definition(at.from()),
                at.later(),
                definition(at.to()),
                at.differences().stream().map(this::aspect).collect(joining(", ")));
    }

    String claim(CheckedClaim claim) {
        var since = claim.claim().since();
        var stated = language.percent(language.signed(claim.claim().stated()));
        return switch (claim.result()) {
            case CheckedClaim.Result.Done(var earlier, var later, var check) ->
                    Sentences.in(language)
                            .change(
                                    new ChangeQuestion(earlier, later, claim.claim().stated()),
                                    check);
            case CheckedClaim.Result.NotDone(var obstacle) ->
                    switch (obstacle) {
                        case NO_EARLIER_FIGURE -> words.claimWithoutEarlier(stated, since);
                        case OTHER_DEFINITION -> words.claimOfOther(stated, since);
                        case NOT_EXACT -> words.claimNotExact(stated, since);
                        case FROM_NOTHING -> words.claimFromNothing(stated, since);
                    };
        };
    }

    public String reason(Revision.Reason reason) {
        return switch (reason) {
            case LATE_DATA -> words.reasonLateData();
            case SOURCE_RESTATED -> words.reasonSourceRestated();
            case METHOD_CHANGE -> words.reasonMethodChange();
            case CORRECTION -> words.reasonCorrection();
        };
    }

    String interval(Span span) {
        return words.between(language.printed(span.least()), language.printed(span.most()));
    }

    private String aspect(Definition.Aspect aspect) {
        return switch (aspect) {
            case COUNTED -> words.differsCounted();
            case WINDOW -> words.differsWindow();
            case UNIT -> words.differsUnit();
            case ORIGIN -> words.differsOrigin();
        };
    }

    private String number(BigDecimal value, Unit unit) {
        var printed = language.printed(value);
        return unit == Unit.PERCENT ? language.percent(printed) : printed;
    }

    private String signed(Span span) {
        return span.exact()
                ? language.signed(span.least())
                : words.between(language.signed(span.least()), language.signed(span.most()));
    }
}
