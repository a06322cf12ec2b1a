package org.barometer.e2e.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people outside may ask for is attacked, or tells nothing of what others answered. */
class EverythingIsReadTest {

    private static final Path ACCESS = Path.of(System.getProperty("contracts", ""), "access.csv");

    private static final List<String> OUTSIDE =
            List.of("public", "respondent", "coordinator", "dashboard");

    private static final Set<String> READ =
            Set.of(
                    "trend GET /api/v1/errata",
                    "trend GET /api/v1/figures/{release}/{measure}/{area}/{option}/{edition}",
                    "trend GET /api/v1/insights",
                    "trend GET /api/v1/releases",
                    "trend GET /api/v1/releases/{release}",
                    "trend GET /api/v1/releases/{release}/differences",
                    "trend GET /api/v1/releases/{release}/file",
                    "trend GET /api/v1/trends/{measure}");

    /** Plans, questions, keys, and what others publish. */
    private static final Set<String> OF_NO_ANSWERS =
            Set.of(
                    "agency GET /api/v1/audit/signing-keys",
                    "agency GET /api/v1/audit/signing-keys/{key}",
                    "agency GET /api/v1/me",
                    "survey GET /api/v1/editions",
                    "survey GET /api/v1/editions/{edition}",
                    "survey GET /api/v1/editions/{edition}/template",
                    "survey GET /api/v1/programmes/{programme}/questionnaires",
                    "survey GET /api/v1/programmes/{programme}/questionnaires/{version}",
                    "survey GET /api/v1/programmes/{programme}/questionnaires/{version}/comparability",
                    "survey GET /api/v1/signing-keys",
                    "trend GET /api/v1/calendar",
                    "trend GET /api/v1/measures",
                    "trend GET /api/v1/series",
                    "trend GET /api/v1/series/{series}",
                    "trend GET /api/v1/series/{series}/observations/{definition}/{year}",
                    "trend GET /api/v1/signing-keys");

    /** The sample has no answers about cases; if it had, {@link Reading} would refuse to go on. */
    private static final Set<String> NOT_IN_THE_SAMPLE =
            Set.of("trend GET /api/v1/cases/{programme}");

    @Test
    void whateverReachesBeyondTheOwnAgency() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(ACCESS)) {
            assertThat(rows.stream().filter(EverythingIsReadTest::reachesOthers))
                    .extracting(row -> row.getField(0) + " " + row.getField(1))
                    .hasSizeGreaterThan(READ.size())
                    .allMatch(
                            operation ->
                                    READ.contains(operation)
                                            || OF_NO_ANSWERS.contains(operation)
                                            || NOT_IN_THE_SAMPLE.contains(operation));
        }
    }

    private static boolean reachesOthers(NamedCsvRecord row) {
        return row.getField(1).startsWith("GET ")
                && !row.getField(3).equals("own")
                && List.of(row.getField(2).split(" ", -1)).stream().anyMatch(OUTSIDE::contains);
    }
}
