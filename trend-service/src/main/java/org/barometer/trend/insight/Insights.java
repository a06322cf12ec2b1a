package org.barometer.trend.insight;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Wording;
import org.barometer.trend.insight.model.Kind;
import org.barometer.trend.insight.model.VerbalQuantity;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.release.model.Observation;
import org.barometer.trend.release.model.PublishedChange;
import org.barometer.trend.release.model.PublishedInsight;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.ReleaseContent;
import org.jspecify.annotations.Nullable;

/** Puts the changes that a release vouches for into sentences. */
@ApplicationScoped
public class Insights {
    private static final int TENTHS = 10;

    /** Those of a release, the largest and most certain first. */
    public List<Insight> of(ReleaseContent release) {
        return release.insights().stream()
                .flatMap(
                        insight ->
                                release
                                        .measure(insight.measure())
                                        .map(measure -> insight(release, measure, insight))
                                        .stream())
                .toList();
    }

    /** Those about one measure. */
    public List<Insight> of(ReleaseContent release, String measure) {
        return of(release).stream().filter(one -> one.measure().equals(measure)).toList();
    }

    private static Insight insight(
            ReleaseContent release, PublishedMeasure measure, PublishedInsight insight) {
        var change = insight.change();
        var earlier = figures(measure, change.earlier(), List.of(change.option())).getFirst();
        var later = figures(measure, change.later(), change.laterOptions());
        var kind =
                Kind.of(
                        measure.coded(),
                        count(earlier),
                        count(later.getFirst()),
                        change.direction());
        var sentences = new TreeMap<String, String>();
        for (var language : Language.values()) {
            sentences.put(
                    language.tag(), sentence(measure, change, kind, earlier, later, language));
        }
        return new Insight(
                measure.measure(),
                measure.text(),
                kind,
                change.direction(),
                sentences,
                earlier,
                later,
                change.difference(),
                change.lower(),
                change.upper(),
                release.release());
    }

    private static List<Observation> figures(
            PublishedMeasure measure, String edition, Collection<String> options) {
        return measure.observations().stream()
                .filter(seen -> seen.by() == Breakdown.WORLD && seen.edition().equals(edition))
                .filter(seen -> options.contains(seen.option()))
                .toList();
    }

    private static String sentence(
            PublishedMeasure measure,
            PublishedChange change,
            Kind kind,
            Observation earlier,
            List<Observation> later,
            Language language) {
        var words = MessageBundles.get(InsightMessages.class, Localized.Literal.of(language.tag()));
        var before = share(earlier);
        var option = label(measure, change.option(), language);
        var from = language.quoted(before);
        var to = language.quoted(before + change.difference());
        var year = later.getFirst().year();
        var told =
                switch (kind) {
                    case ROSE -> words.rose(option, from, earlier.year(), to, year);
                    case FELL -> words.fell(option, from, earlier.year(), to, year);
                    case NEW -> words.isNew(option, earlier.year(), to, year);
                    case RISING -> words.rising(option, from, earlier.year(), to, year);
                    case VANISHED -> words.vanished(option, from, earlier.year(), year);
                };
        return quantity(kind, later)
                .map(wording -> words.inWords(told, phrase(wording, words)))
                .orElseGet(() -> words.plain(told));
    }

    /** Only of a figure that has an interval of its own; "nobody" needs no other words. */
    private static Optional<Wording> quantity(Kind kind, List<Observation> later) {
        var seen = later.getFirst();
        return later.size() > 1 || kind == Kind.VANISHED
                ? Optional.empty()
                : seen.interval().flatMap(interval -> VerbalQuantity.of(share(seen), interval));
    }

    private static String phrase(Wording wording, InsightMessages words) {
        return words.phrase(
                wording.relation().name(), words.fraction(TENTHS * wording.part() / wording.of()));
    }

    private static String label(PublishedMeasure measure, String option, Language language) {
        return measure.option(option).map(one -> language.text(one.label())).orElse(option);
    }

    private static double share(Observation seen) {
        return shown(seen.estimate());
    }

    private static long count(Observation seen) {
        return shown(seen.x());
    }

    private static <N extends Number> N shown(@Nullable N figure) {
        return Objects.requireNonNull(figure, "A change is only of figures that are shown");
    }
}
