package org.barometer.trend.errata;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.pages.Reader;
import org.barometer.trend.plan.PlanMessages;
import org.barometer.trend.release.model.Difference;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.series.SeriesWords;
import org.barometer.trend.series.model.Erratum;
import org.jspecify.annotations.Nullable;

/** The published figures that were restated, for a reader. */
record ErrataPage(List<Entry> entries) {

    record Entry(
            String date,
            String href,
            String title,
            String what,
            int year,
            String before,
            String after,
            String reason,
            String comment) {}

    static ErrataPage of(List<Restated> errata, Reader reader) {
        return new ErrataPage(errata.stream().map(restated -> entry(restated, reader)).toList());
    }

    private static Entry entry(Restated restated, Reader reader) {
        var date = reader.language().date(restated.at());
        return switch (restated) {
            case Restated.OfSeries(var erratum) -> entry(date, erratum, reader);
            case Restated.OfRelease release -> entry(date, release, reader);
        };
    }

    private static Entry entry(String date, Erratum erratum, Reader reader) {
        var words = SeriesWords.in(reader.language());
        var language = words.language();
        return new Entry(
                date,
                reader.here("/series/" + erratum.series().code()).href(),
                language.text(erratum.series().title()),
                words.definition(erratum.definition()),
                erratum.year(),
                words.printed(erratum.before(), erratum.definition()),
                words.printed(erratum.after(), erratum.definition()),
                words.reason(erratum.revision().reason()),
                language.text(erratum.revision().comment()));
    }

    private static Entry entry(String date, Restated.OfRelease restated, Reader reader) {
        var language = reader.language();
        var figure = restated.figure();
        var measure = restated.release().content().measure(figure.measure()).orElseThrow();
        return new Entry(
                date,
                reader.here("/f" + restated.address()).href(),
                language.text(measure.text()),
                "%s, %s"
                        .formatted(
                                label(measure, figure.option(), language),
                                reader.area(new Area(figure.by(), figure.area()))),
                figure.year(),
                share(figure.before(), language),
                share(figure.after(), language),
                reason(restated, language),
                language.text(restated.revision().note()));
    }

    private static String label(PublishedMeasure measure, String option, Language language) {
        return measure.option(option).map(one -> language.text(one.label())).orElse(option);
    }

    private static String share(Difference.@Nullable Value value, Language language) {
        return value == null ? "" : language.exact(value.estimate());
    }

    private static String reason(Restated.OfRelease restated, Language language) {
        return MessageBundles.get(PlanMessages.class, Localized.Literal.of(language.tag()))
                .revisionReason(restated.revision().reason().name());
    }
}
