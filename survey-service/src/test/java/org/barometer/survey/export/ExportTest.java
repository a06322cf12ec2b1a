package org.barometer.survey.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.barometer.survey.ASurvey;
import org.barometer.survey.Database;
import org.barometer.survey.http.MediaTypes;
import org.barometer.survey.http.Tokens;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ExportTest {

    private ASurvey survey;
    private String agency;

    @BeforeEach
    void somebodyHasAnswered() {
        survey = ASurvey.open();
        agency = ASurvey.agency();
        survey.submit(
                        Tokens.of("respondent", agency),
                        "k1",
                        "\"change\": \"INCREASING\", \"trends\": [\"CLOUD\"], \"cases\": 12,"
                                + " \"comment\": \"a secret\"")
                .then()
                .statusCode(201);
    }

    @Test
    void writesCodesAndLabelsButNoWords() {
        var csv = export(MediaTypes.CSV).header("Response-Count", "1").extract().asString();

        var lines = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().getFieldsAsMap())
                .containsEntry("EDITION", survey.edition)
                .containsEntry("AGENCY", agency)
                .containsEntry("change", "INCREASING")
                .containsEntry("change:label", "Ökar")
                .containsEntry("trends.CLOUD", "1")
                .containsEntry("trends.ENCRYPTION", "0")
                .containsEntry("cases", "12")
                .doesNotContainKey("comment");
        assertThat(csv).doesNotContain("secret");
    }

    @Test
    void writesTheSameIntoAWorkbook() throws IOException {
        var xlsx = export(MediaTypes.XLSX).extract().asByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(6)).isEqualTo("Ökar");
        }
    }

    @Test
    void neverLooksWholeWhereItBreaksOff() throws SQLException {
        // Enough to be under way when the last one, by id, turns out to be no answers at all.
        change(
                "insert into response (id, edition, agency, questionnaire_version, revision, answers,"
                        + " digest, idempotency_key, received_at) select gen_random_uuid(), edition,"
                        + " agency, questionnaire_version, 1, answers, digest, 'n' || n, received_at"
                        + " from response, generate_series(1, 5000) n where agency = ?");
        change(
                "insert into response (id, edition, agency, questionnaire_version, revision, answers,"
                        + " digest, idempotency_key, received_at) select"
                        + " 'ffffffff-ffff-ffff-ffff-ffffffffffff', edition, agency,"
                        + " questionnaire_version, 1, '[]', digest, 'broken', received_at from response"
                        + " where agency = ? limit 1");
        try (var client = HttpClient.newHttpClient()) {
            for (var format : new String[] {MediaTypes.CSV, MediaTypes.XLSX}) {
                var request =
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://localhost:%d/api/v1/editions/%s/export"
                                                        .formatted(
                                                                RestAssured.port, survey.edition)))
                                .header("Accept", format)
                                .header("Authorization", "Bearer " + Tokens.of("analyst"))
                                .build();

                assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofString()))
                        .as(format)
                        .isInstanceOf(IOException.class);
            }
        } finally {
            change("delete from response where agency = ?");
        }
    }

    @Test
    void knowsNoOtherEdition() {
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/editions/NONE/export")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse export(String type) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .accept(type)
                .get("/api/v1/editions/" + survey.edition + "/export?lang=sv")
                .then()
                .statusCode(200)
                .contentType(containsString(type));
    }

    /** As the owner, since the service may not delete a response. */
    private void change(String sql) throws SQLException {
        try (var connection = Database.owner();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, agency);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
