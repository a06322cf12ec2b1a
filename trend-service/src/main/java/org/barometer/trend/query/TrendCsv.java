package org.barometer.trend.query;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a trend as CSV (RFC 4180), safe to open in a spreadsheet. */
public final class TrendCsv {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private TrendCsv() {}

    static String of(TrendView trend) {
        var csv = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(csv)) {
            write(trend, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static void write(TrendView trend, CsvWriter writer) {
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
                "method",
                "reliability",
                "questionnaire_version",
                "release",
                "flags");
        for (var row : trend.observations()) {
            writer.writeRecord(
                    text(trend.measure()),
                    trend.by().name(),
                    text(row.area()),
                    text(row.option()),
                    number(row.year()),
                    text(row.edition()),
                    number(row.estimate()),
                    number(row.lower()),
                    number(row.upper()),
                    number(row.x()),
                    number(row.n()),
                    number(row.agencies()),
                    Objects.toString(row.method(), ""),
                    Objects.toString(row.reliability(), ""),
                    number(row.questionnaireVersion()),
                    text(row.release()),
                    row.flags().stream().map(Enum::name).collect(joining(" ")));
        }
    }

    /**
     * A spreadsheet would run a text that begins like a formula; with an apostrophe it does not.
     */
    public static String text(String value) {
        return !value.isEmpty() && STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0
                ? "'" + value
                : value;
    }

    private static String number(@Nullable Number value) {
        return Objects.toString(value, "");
    }
}
