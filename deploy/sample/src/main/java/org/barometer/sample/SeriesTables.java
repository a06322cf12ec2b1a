package org.barometer.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.barometer.sample.model.SampleSeries;
import org.barometer.sample.model.SeriesDefinition;
import org.barometer.sample.model.SeriesFigure;
import org.barometer.sample.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * The series of others: their figures as printed, and which of these count the same.
 *
 * @param printed the figures as they were collected
 * @param declared series and definition of each measure
 * @param meant how a figure is meant, where it is not just an exact number
 */
record SeriesTables(
        List<NamedCsvRecord> printed, List<NamedCsvRecord> declared, List<NamedCsvRecord> meant) {

    static SeriesTables read() {
        return new SeriesTables(
                SampleProgramme.rows("other-series.csv").toList(),
                SampleProgramme.rows("sample-series.csv").toList(),
                SampleProgramme.rows("sample-series-figures.csv").toList());
    }

    List<SampleSeries> series() {
        return declared.stream()
                .collect(groupingBy(row -> row.getField("series"), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry -> series(entry.getKey(), entry.getValue()))
                .toList();
    }

    private SampleSeries series(String code, List<NamedCsvRecord> rows) {
        var first = rows.getFirst();
        return new SampleSeries(
                code,
                first.getField("publisher"),
                SampleProgramme.text(first, "title"),
                // Of several measures under one definition the first says what is counted.
                rows.stream()
                        .filter(row -> !row.getField("counted_en").isEmpty())
                        .map(SeriesTables::definition)
                        .toList(),
                rows.stream().flatMap(row -> figures(row).stream()).toList());
    }

    private static SeriesDefinition definition(NamedCsvRecord row) {
        return new SeriesDefinition(
                row.getField("definition"),
                SampleProgramme.text(row, "counted"),
                SampleProgramme.text(row, "window"),
                row.getField("unit"),
                row.getField("origin"));
    }

    private List<SeriesFigure> figures(NamedCsvRecord measure) {
        return printed.stream()
                .filter(row -> row.getField("series").equals(measure.getField("publisher")))
                .filter(row -> row.getField("measure").equals(measure.getField("measure")))
                .map(row -> figure(measure.getField("definition"), row))
                .toList();
    }

    private SeriesFigure figure(String definition, NamedCsvRecord row) {
        var how = how(row);
        return new SeriesFigure(
                definition,
                Integer.parseInt(row.getField("year")),
                row.getField("value"),
                how.map(one -> one.getField("precision")).orElse("EXACT"),
                how.map(one -> one.getField("rounded_to")).orElse(""),
                how.map(one -> one.getField("base")).orElse(""),
                row.getField("source"),
                new Text(row.getField("note"), how.map(one -> one.getField("note_sv")).orElse("")),
                how.map(one -> claim(one, row)).orElse(null));
    }

    private Optional<NamedCsvRecord> how(NamedCsvRecord row) {
        return meant.stream()
                .filter(one -> one.getField("publisher").equals(row.getField("series")))
                .filter(one -> one.getField("year").equals(row.getField("year")))
                .filter(one -> one.getField("measure").equals(row.getField("measure")))
                .findFirst();
    }

    /** A printed change may be a row of its own, with a source of its own. */
    private SeriesFigure.@Nullable Claim claim(NamedCsvRecord how, NamedCsvRecord figure) {
        if (how.getField("claim_since").isEmpty()) {
            return null;
        }
        var source =
                printed.stream()
                        .filter(row -> row.getField("series").equals(figure.getField("series")))
                        .filter(row -> row.getField("year").equals(figure.getField("year")))
                        .filter(
                                row ->
                                        row.getField("measure")
                                                .equals(how.getField("claim_measure")))
                        .findFirst()
                        .orElse(figure)
                        .getField("source");
        return new SeriesFigure.Claim(
                Integer.parseInt(how.getField("claim_since")),
                how.getField("claim_stated"),
                source);
    }
}
