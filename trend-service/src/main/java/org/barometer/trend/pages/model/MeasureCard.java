package org.barometer.trend.pages.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.function.Predicate.not;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.language.model.Language;
import org.jspecify.annotations.Nullable;

/** A measure at a glance: its question, its leading figures and the years that it covers. */
public record MeasureCard(
        String measure,
        String question,
        String programme,
        boolean synthetic,
        @Nullable Headline first,
        List<Headline> bars,
        String years,
        int editions) {

    /** What changed comes before what was asked once, the longest series first. */
    public static final Comparator<MeasureCard> MOST_TELLING_FIRST =
            comparing((MeasureCard card) -> card.first() == null || card.first().before() == null)
                    .thenComparing(MeasureCard::editions, reverseOrder())
                    .thenComparing(MeasureCard::years, reverseOrder())
                    .thenComparing(MeasureCard::question);

    private static final int BARS = 3;

    public static MeasureCard of(Trend trend, Language language) {
        var years = trend.publishedYears();
        var newest = years.isEmpty() ? 0 : years.last();
        var headlines =
                trend.leading().stream()
                        .filter(not(Option::leftOver))
                        .map(option -> trend.headline(option, language))
                        .flatMap(Optional::stream)
                        .filter(headline -> headline.year() == newest)
                        .toList();
        return new MeasureCard(
                trend.measure().measure(),
                language.text(trend.text()),
                trend.programme(),
                trend.synthetic(),
                headlines.isEmpty() ? null : headlines.getFirst(),
                headlines.stream().limit(BARS).toList(),
                range(years),
                years.size());
    }

    private static String range(SortedSet<Integer> years) {
        if (years.isEmpty()) {
            return "";
        }
        return Objects.equals(years.first(), years.last())
                ? String.valueOf(years.first())
                : years.first() + "–" + years.last();
    }
}
