package org.barometer.trend.query;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.Objects;

/** The rows of a trend as CSV. */
final class TrendCsv {
    private TrendCsv() {}

    static String of(TrendView trend) {
        return Csv.write(writer -> write(trend, writer));
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
                    Csv.text(trend.measure()),
                    trend.by().name(),
                    Csv.text(row.area()),
                    Csv.text(row.option()),
                    Csv.number(row.year()),
                    Csv.text(row.edition()),
                    Csv.number(row.estimate()),
                    Csv.number(row.lower()),
                    Csv.number(row.upper()),
                    Csv.number(row.x()),
                    Csv.number(row.n()),
                    Csv.number(row.agencies()),
                    Objects.toString(row.method(), ""),
                    Objects.toString(row.reliability(), ""),
                    Csv.number(row.questionnaireVersion()),
                    Csv.text(row.release()),
                    row.flags().stream().map(Enum::name).collect(joining(" ")));
        }
    }
}
