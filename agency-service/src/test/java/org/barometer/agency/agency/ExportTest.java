package org.barometer.agency.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.agency.AgencyRequests.AGENCIES;
import static org.barometer.agency.agency.AgencyRequests.anAgency;
import static org.barometer.agency.agency.AgencyRequests.asAdministrator;
import static org.barometer.agency.agency.AgencyRequests.newCode;
import static org.barometer.agency.agency.AgencyRequests.register;
import static org.barometer.agency.agency.AgencyRequests.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.agency.http.MediaTypes;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ExportTest {

    @Test
    void writesWhatFitsAndNothingElse() {
        var code = newCode();
        register(
                asAdministrator(),
                UUID.randomUUID().toString(),
                with(anAgency(code), "names", Map.of("sv", "Myndighet, " + code)));
        register(newCode());

        var export = export(MediaTypes.CSV, code);
        export.then()
                .header("Agency-Count", equalTo("1"))
                .header("Content-Disposition", containsString("agencies.csv"))
                .header("Content-Length", Integer::parseInt, equalTo(export.asByteArray().length));

        assertThat(rows(export))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.getField("CODE")).isEqualTo(code);
                            assertThat(row.getField("NAME")).isEqualTo("Agency " + code);
                            assertThat(row.getField("NAME:sv")).isEqualTo("Myndighet, " + code);
                            assertThat(row.getField("TIME_ZONE")).isEqualTo("UTC");
                            assertThat(row.getField("STATUS")).isEqualTo("ACTIVE");
                            assertThat(row.getField("REVISION")).isEqualTo("1");
                        });
    }

    @Test
    void givesNoSpreadsheetAFormula() {
        var code = newCode();
        register(
                asAdministrator(),
                UUID.randomUUID().toString(),
                with(anAgency(code), "name", "=1+1 " + code));

        assertThat(rows(export(MediaTypes.CSV, code)))
                .extracting(row -> row.getField("NAME"))
                .containsExactly("'=1+1 " + code);
    }

    @Test
    void writesTheSameAsAWorkbook() throws IOException {
        var code = newCode();
        register(code);

        var csv = rows(export(MediaTypes.CSV, code)).getFirst().getFields();
        var bytes = export(MediaTypes.XLSX, code).asByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1)).extracting(cell -> cell.getText()).isEqualTo(csv);
        }
    }

    @Test
    void refusesAFilterThatCannotBeMeant() {
        asAdministrator()
                .accept(MediaTypes.CSV)
                .get(AGENCIES + "/export?country=XX")
                .then()
                .statusCode(400);
    }

    private static List<NamedCsvRecord> rows(Response export) {
        var text = new String(export.asByteArray(), StandardCharsets.UTF_8);
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    private static Response export(String type, String text) {
        var export = asAdministrator().accept(type).get(AGENCIES + "/export?text=" + text);
        export.then().statusCode(200);
        return export;
    }
}
