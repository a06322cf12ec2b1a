package org.barometer.trend.query;

import static java.util.stream.Collectors.joining;

import java.util.Objects;

/** Numbers of cases as CSV. */
final class CaseCsv {
    private CaseCsv() {}

    static String of(CaseView cases) {
        return Csv.write(
                writer -> {
                    writer.writeRecord(
                            "programme",
                            "by",
                            "area",
                            "year",
                            "edition",
                            "cases",
                            "lower",
                            "upper",
                            "agencies",
                            "per_agency",
                            "per_agency_lower",
                            "per_agency_upper",
                            "method",
                            "release",
                            "flags");
                    for (var row : cases.cases()) {
                        writer.writeRecord(
                                Csv.text(cases.programme()),
                                cases.by().name(),
                                Csv.text(row.area()),
                                Csv.number(row.year()),
                                Csv.text(row.edition()),
                                Csv.number(row.cases()),
                                Csv.number(row.lower()),
                                Csv.number(row.upper()),
                                Csv.number(row.agencies()),
                                Csv.number(row.perAgency()),
                                Csv.number(row.perAgencyLower()),
                                Csv.number(row.perAgencyUpper()),
                                Objects.toString(row.method(), ""),
                                Csv.text(row.release()),
                                row.flags().stream().map(Enum::name).collect(joining(" ")));
                    }
                });
    }
}
