package org.barometer.trend.errata;

import java.util.List;
import org.barometer.trend.pages.Reader;
import org.barometer.trend.series.SeriesWords;
import org.barometer.trend.series.model.Erratum;

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

    static ErrataPage of(List<Erratum> errata, Reader reader) {
        var words = SeriesWords.in(reader.language());
        return new ErrataPage(
                errata.stream().map(erratum -> entry(erratum, words, reader)).toList());
    }

    private static Entry entry(Erratum erratum, SeriesWords words, Reader reader) {
        var language = words.language();
        return new Entry(
                language.date(erratum.restated().after().recordedAt()),
                reader.here("/series/" + erratum.series().code()).href(),
                language.text(erratum.series().title()),
                words.definition(erratum.definition()),
                erratum.year(),
                words.printed(erratum.before(), erratum.definition()),
                words.printed(erratum.after(), erratum.definition()),
                words.reason(erratum.revision().reason()),
                language.text(erratum.revision().comment()));
    }
}
