package org.barometer.trend.own;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.barometer.trend.own.OwnReportView.OwnEditionView;
import org.barometer.trend.own.OwnReportView.OwnFigureView;
import org.barometer.trend.own.OwnReportView.OwnMeasureView;
import org.barometer.trend.query.Csv;
import org.jspecify.annotations.Nullable;

/**
 * An own report as CSV (RFC 4180): the rows of a trend, and one more for the agency's own figure.
 */
final class OwnReportCsv {
    /** What stands where trends name a breakdown. */
    private static final String OWN = "OWN";

    private final OwnReportView report;
    private final CsvWriter writer;

    private OwnReportCsv(OwnReportView report, CsvWriter writer) {
        this.report = report;
        this.writer = writer;
    }

    static String of(OwnReportView report) {
        var csv = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(csv)) {
            new OwnReportCsv(report, writer).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private void write() {
        writer.writeRecord(
                "measure",
                "by",
                "area",
                "option",
                "year",
                "edition",
                "estimate",
                "lower",
                "upper",
                "x",
                "n",
                "agencies",
                "release",
                "flags");
        for (var edition : report.editions()) {
            for (var measure : edition.measures()) {
                measure.figures().forEach(figure -> write(edition, measure, figure));
            }
        }
    }

    private void write(OwnEditionView edition, OwnMeasureView measure, OwnFigureView figure) {
        writer.writeRecord(
                Csv.text(measure.measure()),
                OWN,
                Csv.text(report.agency()),
                Csv.text(figure.option()),
                String.valueOf(edition.year()),
                Csv.text(edition.edition()),
                number(figure.share()),
                "",
                "",
                number(figure.x()),
                number(measure.n()),
                "",
                Csv.text(measure.countedFor()),
                figure.flags().stream().map(Enum::name).collect(joining(" ")));
        for (var published : figure.published()) {
            writer.writeRecord(
                    Csv.text(measure.measure()),
                    published.by().name(),
                    Csv.text(published.area()),
                    Csv.text(figure.option()),
                    String.valueOf(edition.year()),
                    Csv.text(edition.edition()),
                    number(published.estimate()),
                    number(published.lower()),
                    number(published.upper()),
                    number(published.x()),
                    number(published.n()),
                    number(published.agencies()),
                    Csv.text(report.release()),
                    published.flags().stream().map(Enum::name).collect(joining(" ")));
        }
    }

    private static String number(@Nullable Number value) {
        return Objects.toString(value, "");
    }
}
