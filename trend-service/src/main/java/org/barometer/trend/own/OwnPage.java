package org.barometer.trend.own;

import java.util.List;
import java.util.Optional;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.own.model.OwnEdition;
import org.barometer.trend.own.model.OwnFigure;
import org.barometer.trend.own.model.OwnMeasure;
import org.barometer.trend.own.model.OwnReport;
import org.barometer.trend.pages.Here;
import org.barometer.trend.pages.Link;
import org.barometer.trend.pages.Reader;
import org.barometer.trend.pages.ReleaseNote;
import org.barometer.trend.release.model.Observation;
import org.barometer.trend.release.model.Release;
import org.jspecify.annotations.Nullable;

/**
 * One edition of an own report, for a reader.
 *
 * @param areas names of those that published figures are shown of, the world first
 */
record OwnPage(
        String agency,
        ReleaseNote release,
        List<Link> releases,
        List<Link> editions,
        String edition,
        boolean synthetic,
        DisclosurePolicy policy,
        List<String> areas,
        List<Measure> measures,
        String csv) {

    /**
     * A question.
     *
     * @param base how many of the agency's respondents answered; empty where that is not shown
     * @param countedFor another release than the one shown, whose count is told; else empty
     */
    record Measure(
            String code,
            String href,
            String question,
            String base,
            String countedFor,
            List<Line> lines) {}

    /**
     * An option.
     *
     * @param share empty where none is shown
     * @param count empty where it is not shown
     * @param total its bar in the picture; none where the world's figure is not shown
     * @param mark where the agency's own share is, on a scale of 0 to 100; none where not shown
     */
    record Line(
            String option,
            String share,
            String count,
            String interval,
            List<String> published,
            @Nullable Bar total,
            @Nullable Long mark) {}

    /** On a scale of 0 to 100; no line where the figure has no interval. */
    record Bar(long width, @Nullable Long from, @Nullable Long to) {

        private static Optional<Bar> of(Observation seen) {
            return Optional.ofNullable(seen.estimate())
                    .map(
                            share ->
                                    new Bar(
                                            percent(share),
                                            seen.interval()
                                                    .map(one -> percent(one.lower()))
                                                    .orElse(null),
                                            seen.interval()
                                                    .map(one -> percent(one.upper()))
                                                    .orElse(null)));
        }
    }

    static OwnPage of(
            OwnReport report,
            List<Release> releases,
            Optional<String> asked,
            Here here,
            Reader reader) {
        var language = reader.language();
        var shown =
                report.editions().stream()
                        .filter(own -> own.edition().edition().equals(asked.orElse("")))
                        .findFirst()
                        .orElse(report.editions().getFirst());
        var release = report.release();
        return new OwnPage(
                report.agency(),
                ReleaseNote.of(release, language),
                links(releases, release.code(), here, language),
                report.editions().stream()
                        .map(
                                own ->
                                        Link.to(
                                                here.with("release", release.code())
                                                        .with("edition", own.edition().edition())
                                                        .href(),
                                                language.text(own.edition().title()),
                                                own.equals(shown)))
                        .toList(),
                language.text(shown.edition().title()),
                shown.edition().synthetic(),
                release.content().disclosure(),
                shown.areas().stream().map(reader::area).toList(),
                shown.measures().stream().map(own -> measure(own, shown, release, reader)).toList(),
                new Here("/own/report.csv", here.chosen()).with("release", release.code()).href());
    }

    static List<Link> links(List<Release> releases, String chosen, Here here, Language language) {
        return releases.stream()
                .map(
                        one ->
                                Link.to(
                                        here.with("release", one.code()).href(),
                                        language.text(one.content().title()),
                                        one.code().equals(chosen)))
                .toList();
    }

    private static Measure measure(
            OwnMeasure own, OwnEdition edition, Release release, Reader reader) {
        var language = reader.language();
        var base = own.base();
        return new Measure(
                own.measure(),
                reader.here("/measures/" + own.measure()).with("release", release.code()).href(),
                language.text(own.question().text()),
                base == null ? "" : language.count(base),
                own.countedFor().equals(release.code()) ? "" : own.countedFor(),
                own.figures().stream()
                        .map(figure -> line(figure, edition.areas(), language))
                        .toList());
    }

    private static Line line(OwnFigure figure, List<Area> areas, Language language) {
        var world = figure.published(Area.WORLD);
        var share = figure.share();
        var count = figure.count();
        return new Line(
                language.text(figure.option().label()),
                share == null ? "" : language.exact(share),
                count == null ? "" : language.count(count),
                world.flatMap(Observation::interval)
                        .map(one -> language.range(one.lower(), one.upper()))
                        .orElse(""),
                areas.stream().map(area -> share(figure.published(area), language)).toList(),
                world.flatMap(Bar::of).orElse(null),
                share == null ? null : percent(share));
    }

    private static String share(Optional<Observation> seen, Language language) {
        return seen.map(Observation::estimate).map(language::exact).orElse("");
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }
}
