package org.barometer.trend.errata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.barometer.trend.series.model.Erratum;
import org.barometer.trend.series.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A published figure that was restated.
 *
 * @param source what it is a figure of
 * @param code of the series
 * @param definition what exactly is counted
 * @param before the figure as it was published; none where it was withdrawn then
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
        SERIES
    }

    static ErratumView of(Erratum erratum) {
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
                erratum.restated().after().recordedAt(),
                "/api/v1/series/%s/observations/%s/%d"
                        .formatted(series.code(), erratum.definition().code(), erratum.year()));
    }

    private static @Nullable BigDecimal value(@Nullable Figure figure) {
        return figure == null ? null : figure.value();
    }
}
