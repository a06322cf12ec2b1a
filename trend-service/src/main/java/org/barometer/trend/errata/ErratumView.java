package org.barometer.trend.errata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.barometer.trend.release.model.Difference;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.series.model.Erratum;
import org.barometer.trend.series.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A published figure that was restated.
 *
 * @param source what it is a figure of
 * @param code of the series, or of the release that says the figure anew
 * @param title of the series, or what was asked
 * @param definition what exactly is counted; of a released figure, area, option and edition
 * @param before the figure as it was published, none where it was withdrawn then; a released one is
 *     a share from 0 to 1
 * @param after the figure that holds since; none where it was withdrawn
 * @param href where all that was ever said of it can be read
 */
record ErratumView(
        Source source,
        String code,
        Map<String, String> title,
        String definition,
        int year,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        String reason,
        Map<String, String> comment,
        Instant restatedAt,
        String href) {

    /** What published figures can be of. */
    enum Source {
        SERIES,
        RELEASE
    }

    static ErratumView of(Restated restated) {
        return switch (restated) {
            case Restated.OfSeries(var erratum) -> of(erratum, restated.at());
            case Restated.OfRelease release -> of(release);
        };
    }

    private static ErratumView of(Erratum erratum, Instant at) {
        var series = erratum.series();
        return new ErratumView(
                Source.SERIES,
                series.code(),
                series.title(),
                erratum.definition().code(),
                erratum.year(),
                value(erratum.before()),
                value(erratum.after()),
                erratum.revision().reason().name(),
                erratum.revision().comment(),
                at,
                "/api/v1/series/%s/observations/%s/%d"
                        .formatted(series.code(), erratum.definition().code(), erratum.year()));
    }

    private static ErratumView of(Restated.OfRelease restated) {
        var figure = restated.figure();
        return new ErratumView(
                Source.RELEASE,
                restated.release().code(),
                restated.release()
                        .content()
                        .measure(figure.measure())
                        .map(PublishedMeasure::text)
                        .orElseThrow(),
                figure.address(),
                figure.year(),
                value(figure.before()),
                value(figure.after()),
                restated.revision().reason().name(),
                restated.revision().note(),
                restated.at(),
                "/api/v1/figures" + restated.address());
    }

    private static @Nullable BigDecimal value(@Nullable Figure figure) {
        return figure == null ? null : figure.value();
    }

    private static @Nullable BigDecimal value(Difference.@Nullable Value figure) {
        return figure == null ? null : BigDecimal.valueOf(figure.estimate());
    }
}
