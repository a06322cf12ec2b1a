package org.barometer.trend.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.model.OptionBreak;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Estimand;
import org.barometer.trend.release.model.Flag;
import org.barometer.trend.release.model.Observation;
import org.barometer.trend.release.model.PublishedEdition;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.ReleaseContent;

/**
 * What of a release is asked for.
 *
 * @param from first year
 * @param to last year
 * @param language of the texts; all of them if empty
 */
record TrendQuery(
        String measure, Breakdown by, int from, int to, Optional<String> language, Format format) {

    enum Format {
        JSON,
        CSV
    }

    /** The same question, however far beyond the editions its years were set. */
    TrendQuery within(ReleaseContent content) {
        var years = new TreeSet<Integer>();
        content.editions().forEach(edition -> years.add(edition.year()));
        var first = Math.max(from, years.first());
        var last = Math.min(to, years.last());
        // CSV has no texts.
        var texts = format == Format.CSV ? Optional.<String>empty() : language;
        return first > last
                ? new TrendQuery(measure, by, 1, 0, texts, format)
                : new TrendQuery(measure, by, first, last, texts, format);
    }

    TrendView answer(ReleaseContent content, PublishedMeasure published) {
        var texts = new Texts(language);
        var editions =
                published.questions().stream()
                        .map(question -> content.edition(question.edition()))
                        .filter(edition -> asksFor(edition.year()))
                        .map(texts::of)
                        .toList();
        return new TrendView(
                published.measure(),
                texts.of(published.text()),
                published.questions().getLast().type(),
                by,
                published.breakdowns(),
                content.release(),
                texts.source(editions),
                editions.stream().anyMatch(PublishedEdition::synthetic),
                published.options().stream()
                        .map(
                                option ->
                                        new TrendView.OptionView(
                                                option.code(), texts.of(option.label())))
                        .toList(),
                editions,
                comparability(published, texts),
                Estimand.RESPONDENTS,
                content.interval(),
                published.changes().stream()
                        .filter(change -> change.by() == by)
                        .filter(change -> asksFor(content.edition(change.later()).year()))
                        .filter(change -> asksFor(content.edition(change.earlier()).year()))
                        .toList(),
                published.observations().stream()
                        .filter(seen -> seen.by() == by && asksFor(seen.year()))
                        .map(seen -> row(published, seen, content.release()))
                        .toList());
    }

    private boolean asksFor(int year) {
        return year >= from && year <= to;
    }

    private List<TrendView.ComparabilityView> comparability(
            PublishedMeasure published, Texts texts) {
        var stated = new ArrayList<TrendView.ComparabilityView>();
        for (var question : published.questions()) {
            var comparability = question.comparability();
            if (comparability != null) {
                stated.add(
                        new TrendView.ComparabilityView(
                                question.edition(),
                                comparability.with(),
                                comparability.verdict(),
                                texts.of(comparability.reason()),
                                comparability.note().isEmpty()
                                        ? Map.of()
                                        : texts.of(comparability.note()),
                                comparability.bridges(),
                                comparability.optionBreaks().stream()
                                        .map(
                                                one ->
                                                        new OptionBreak(
                                                                one.option(),
                                                                texts.of(one.reason())))
                                        .toList()));
            }
        }
        return stated;
    }

    private static TrendView.Row row(PublishedMeasure published, Observation seen, String release) {
        return new TrendView.Row(
                seen.edition(),
                seen.year(),
                seen.area(),
                seen.option(),
                seen.estimate(),
                seen.lower(),
                seen.upper(),
                seen.x(),
                seen.n(),
                seen.agencies(),
                seen.method(),
                seen.reliability(),
                seen.questionnaireVersion(),
                release,
                flags(published, seen));
    }

    private static List<Flag> flags(PublishedMeasure published, Observation seen) {
        return published.breakAt(seen.edition(), seen.option()).isEmpty()
                ? seen.flags()
                : Stream.concat(seen.flags().stream(), Stream.of(Flag.BREAK)).toList();
    }
}
