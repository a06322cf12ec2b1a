package org.barometer.survey.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.Database;
import org.barometer.survey.http.MediaTypes;
import org.barometer.survey.http.Tokens;
import org.barometer.survey.outbox.Messages;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ImportTest {
    private static final String HEADER =
            "ROW_KEY;change;trends.CLOUD;trends.ENCRYPTION;trends.NONE;trends.DONT_KNOW;cases;comment\n";
    private static final String GOOD =
            HEADER + "1;INCREASING;1;0;0;0;12;a secret\n2;DONT_KNOW;;;;;;\n";
    private static final String BAD =
            HEADER
                    + "1;INCREASING;1;0;0;0;12;\n"
                    + "2;Oct-49;1;0;1;0;1,234;\n"
                    + "2;INCREASING;;;;;5000;\n";

    private ASurvey survey;
    private String agency;
    private String coordinator;

    @BeforeEach
    void anAgencyTakesPart() {
        survey = ASurvey.open();
        agency = ASurvey.agency();
        coordinator = Tokens.of("coordinator", agency);
    }

    @Test
    void takesEveryRowAndTellsTheOthers() throws Exception {
        done(send(GOOD, "ALL_OR_NOTHING"))
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(2))
                .body("added", equalTo(2))
                .body("recognised", contains("encoding UTF-8", "delimiter semicolon"));

        assertThat(count("select count(*) from response where agency = ?")).isEqualTo(2);
        var message =
                Messages.of(
                                "barometer.responses.v1",
                                event ->
                                        event.value() != null
                                                && event.value().contains(agency)
                                                && event.value().contains("cases"),
                                1)
                        .getFirst();
        assertThat(message.value())
                .contains("\"codes\":{\"change\":[\"INCREASING\"],\"trends\":[\"CLOUD\"]}")
                .contains("\"numbers\":{\"cases\":12}")
                .doesNotContain("secret");
    }

    @Test
    void keepsARowAsAResponseThatWasSentByItself() {
        var comment = "a \\ and a \\n,\ta \"quote\"\nå é – 漢字 \ud83d\ude00";
        given().auth()
                .oauth2(Tokens.of("respondent", agency))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        Map.of(
                                "answers",
                                Map.of(
                                        "change",
                                        "INCREASING",
                                        "trends",
                                        List.of("CLOUD", "ENCRYPTION"),
                                        "cases",
                                        12,
                                        "comment",
                                        comment)))
                .post("/api/v1/editions/" + survey.edition + "/responses")
                .then()
                .statusCode(201);

        var cell = '"' + comment.replace("\"", "\"\"") + '"';
        done(send(HEADER + "1;INCREASING;1;1;0;0;12;" + cell + "\n", "ALL_OR_NOTHING"))
                .body("added", equalTo(1));

        assertThat(count("select count(*) from response where agency = ?")).isEqualTo(2);
        assertThat(
                        count(
                                "select count(distinct (edition, questionnaire_version, revision,"
                                        + " answers, digest, warnings, review)) from response"
                                        + " where agency = ?"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from response where agency = ? and received_at"
                                        + " between now() - interval '1 minute' and now()"))
                .isEqualTo(2);
    }

    @Test
    void namesEveryFaultAtOnceAndTakesNothing() {
        String location =
                done(send(BAD, "ALL_OR_NOTHING"))
                        .body("state", equalTo("REFUSED"))
                        .body("added", equalTo(0))
                        .body("refused", equalTo(2))
                        .extract()
                        .path("id");

        faults(location, "sv")
                .body("row", contains(3, 3, 3, 4, 4))
                .body("column", contains("B", "C", "G", "A", "G"))
                .body("name", contains("change", "trends.CLOUD", "cases", "", "cases"))
                .body(
                        "code",
                        contains(
                                "excel-date",
                                "exclusive",
                                "ambiguous-number",
                                "key-repeated",
                                "out-of-range"))
                .body("value", hasItem("Oct-49"))
                .body("message[0]", containsString("kalkylprogram"))
                .body("remedy[0]", containsString("Formatera kolumnen"))
                .body("remedy[1]", containsString("NONE, andra uteslutande alternativ"))
                .body(
                        "remedy[4]",
                        equalTo(
                                "Ange ett heltal från 0 till 1000, eller varför svar saknas: NOT_AVAILABLE"));
        assertThat(count("select count(*) from response where agency = ?")).isZero();
    }

    @Test
    void takesTheValidRowsWhereThatIsWished() {
        done(send(BAD, "ACCEPT_VALID"))
                .body("state", equalTo("DONE"))
                .body("added", equalTo(1))
                .body("refused", equalTo(2));

        assertThat(count("select count(*) from response where agency = ?")).isEqualTo(1);
    }

    /** A parallel run: which wording somebody was asked in is told by the column that is filled. */
    @Test
    void takesAnAnswerToOneOfTwoWordings() throws Exception {
        survey = ASurvey.draft();
        survey.questionnaire(
                        1,
                        """
                        {"questions": [
                          {"code": "was", "type": "DIRECTION", "required": true,
                           "text": {"en": "Then?", "sv": "Då?"}},
                          {"code": "now", "type": "DIRECTION", "required": true,
                           "earlierWording": "was", "text": {"en": "Now?", "sv": "Nu?"}}]}
                        """)
                .statusCode(200);
        survey.moveTo("OPEN").statusCode(200);
        var rows = "ROW_KEY;was;now\n1;INCREASE;\n2;;DECREASE\n3;UNCHANGED;UNCHANGED\n4;;\n";

        String job =
                done(send(rows, "ACCEPT_VALID"))
                        .body("added", equalTo(2))
                        .body("refused", equalTo(2))
                        .extract()
                        .path("id");

        faults(job, "sv")
                .body("row", contains(4, 5, 5))
                .body("code", contains("one-wording", "required", "required"))
                .body("remedy[0]", containsString("lämna den andra kolumnen tom"));
        var xlsx =
                given().auth()
                        .oauth2(coordinator)
                        .accept(MediaTypes.XLSX)
                        .get("/api/v1/editions/" + survey.edition + "/template")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.findSheet("codebook").orElseThrow().read())
                    .anySatisfy(
                            row ->
                                    assertThat(row.getCellText(7))
                                            .contains("Only if the words of was were not used"));
        }
    }

    @Test
    void canBeRepeatedWithoutDuplicates() {
        done(send(GOOD, "ALL_OR_NOTHING")).body("added", equalTo(2));
        done(send(GOOD, "ALL_OR_NOTHING")).body("added", equalTo(0)).body("unchanged", equalTo(2));
        done(send(GOOD.replace(";12;", ";13;"), "ALL_OR_NOTHING"))
                .body("amended", equalTo(1))
                .body("unchanged", equalTo(1));

        assertThat(count("select count(*) from response where agency = ?")).isEqualTo(2);
        assertThat(count("select max(revision) from response where agency = ?")).isEqualTo(2);
        assertThat(
                        count(
                                "select count(*) from response_note join response using (id) where"
                                        + " agency = ? and what = 'AMENDED' and reason ="
                                        + " 'CORRECTION'"))
                .isEqualTo(1);
    }

    @Test
    void leavesAloneWhatHasBeenAccepted() throws SQLException {
        done(send(GOOD, "ALL_OR_NOTHING")).body("added", equalTo(2));
        change(
                "update response set review = 'ACCEPTED', review_at = now() where agency = '%s' and answers @> '{\"cases\": 12}'"
                        .formatted(agency));

        String job =
                done(send(GOOD.replace(";12;", ";13;"), "ACCEPT_VALID"))
                        .body("amended", equalTo(0))
                        .body("unchanged", equalTo(1))
                        .extract()
                        .path("id");

        faults(job, "en").body("row", contains(2)).body("code", contains("not-changeable"));
    }

    @Test
    void takesOnlyWhatWasReturnedAfterTheDeadline() throws SQLException {
        done(send(GOOD, "ALL_OR_NOTHING")).body("added", equalTo(2));
        invite("2020-05-31T23:59");
        var mended = GOOD.replace(";12;", ";13;");
        post(UUID.randomUUID().toString(), mended)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:deadline-passed"));
        change(
                "update response set review = 'RETURNED', review_at = now() where agency = '%s' and answers @> '{\"cases\": 12}'"
                        .formatted(agency));

        done(send(mended, "ALL_OR_NOTHING"))
                .body("state", equalTo("DONE"))
                .body("amended", equalTo(1))
                .body("unchanged", equalTo(1));

        change(
                "update response set review = 'RETURNED', review_at = now() where agency = '%s' and answers @> '{\"change\": \"DONT_KNOW\"}'"
                        .formatted(agency));
        String job =
                done(send(mended + "3;INCREASING;;;;;;\n", "ACCEPT_VALID"))
                        .body("added", equalTo(0))
                        .extract()
                        .path("id");
        faults(job, "en").body("code", contains("too-late"));
    }

    @Test
    void rehearsesWithoutWriting() {
        done(send(GOOD, "ALL_OR_NOTHING", true))
                .body("state", equalTo("DONE"))
                .body("dryRun", equalTo(true))
                .body("added", equalTo(2));

        assertThat(count("select count(*) from response where agency = ?")).isZero();
    }

    @Test
    void answersARepeatedRequestWithTheSameJob() {
        var key = UUID.randomUUID().toString();
        String first = post(key, GOOD).then().statusCode(202).extract().path("id");

        post(key, GOOD).then().statusCode(202).body("id", equalTo(first));
        post(key, BAD)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:idempotency-key-reused"));
    }

    @Test
    void readsTheLongForm() {
        var lines =
                """
                ROW_KEY;QUESTION;VALUE
                1;change;INCREASING
                1;trends.CLOUD;1
                1;cases;3,5
                2;change;UNCHANGED
                1;comment;too late
                """;
        String job = done(send(lines, "ALL_OR_NOTHING")).extract().path("id");

        faults(job, "en")
                .body("row", contains(4, 6, 6))
                .body("column", contains("C", "A", ""))
                .body("code", contains("too-many-decimals", "key-scattered", "required"));
    }

    @Test
    void showsNobodyElsesImports() {
        String job = done(send(GOOD, "ALL_OR_NOTHING")).extract().path("id");
        var other = Tokens.of("coordinator", ASurvey.agency());

        given().auth().oauth2(other).get(imports() + "/" + job).then().statusCode(404);
        given().auth().oauth2(other).get(imports()).then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void tellsHowFarItIsUntilItIsOver() {
        String job = post(UUID.randomUUID().toString(), GOOD).then().extract().path("id");

        var events =
                given().auth()
                        .oauth2(coordinator)
                        .accept("text/event-stream")
                        .get(imports() + "/" + job + "/events")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertThat(events.lines().filter(line -> line.startsWith("data:")))
                .last()
                .asString()
                .contains("\"state\":\"DONE\"", "\"added\":2");
    }

    @Test
    void marksTheFaultyCellsInACopy() throws Exception {
        String job = done(send(BAD, "ALL_OR_NOTHING")).extract().path("id");
        var copy =
                given().auth()
                        .oauth2(coordinator)
                        .get(imports() + "/" + job + "/report?lang=sv")
                        .then()
                        .statusCode(200)
                        .contentType(MediaTypes.XLSX)
                        .extract()
                        .asByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(copy))) {
            assertThat(workbook.getFirstSheet().read().get(2).getCellText(1)).isEqualTo("Oct-49");
            var errors = workbook.findSheet("errors").orElseThrow().read();
            assertThat(errors).hasSize(6);
            assertThat(errors.get(1).getCellText(6)).contains("kalkylprogram");
        }
    }

    @Test
    void keepsNoFileInWhichNothingHasToBeMended() {
        String job = done(send(GOOD, "ALL_OR_NOTHING")).extract().path("id");

        await().untilAsserted(
                        () ->
                                given().auth()
                                        .oauth2(coordinator)
                                        .get(imports() + "/" + job + "/report")
                                        .then()
                                        .statusCode(410)
                                        .body("type", equalTo("urn:barometer:problem:file-gone")));
    }

    @Test
    void goesOnWithTheWorkOfAnInstanceThatIsGone() throws SQLException {
        // With faults, so that its file is still there.
        String job = done(send(BAD, "ACCEPT_VALID")).extract().path("id");
        // As an instance leaves it that dies in the middle, here with its row already there.
        change(
                "update import_job set state = 'RUNNING', added = 0, finished_at = null,"
                        + " alive_at = now() - interval '1 hour' where id = '"
                        + job
                        + "'");

        done(job).body("state", equalTo("DONE")).body("unchanged", equalTo(1));
    }

    @Test
    void saysThatAFileIsGone() throws SQLException {
        String job = done(send(GOOD, "ALL_OR_NOTHING")).extract().path("id");
        change(
                "insert into import_job select gen_random_uuid(), edition, agency, 'other', file_digest,"
                        + " file_bytes, format, mode, dry_run, 'WAITING', '{}', 0, 0, 0, 0, 0, 0,"
                        + " received_at + interval '1 second', alive_at, null from import_job where id = '"
                        + job
                        + "'");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                given().auth()
                                        .oauth2(coordinator)
                                        .get(imports())
                                        .then()
                                        .body("state", contains("INTERRUPTED", "DONE")));
    }

    @Test
    void importsTheTemplateThatItGives() throws Exception {
        var csv =
                given().auth()
                        .oauth2(coordinator)
                        .accept("text/csv")
                        .get("/api/v1/editions/" + survey.edition + "/template")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv.strip()).isEqualTo("\ufeff" + HEADER.strip().replace(';', ','));
        var xlsx =
                given().auth()
                        .oauth2(coordinator)
                        .accept(MediaTypes.XLSX)
                        .get("/api/v1/editions/" + survey.edition + "/template")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.findSheet("codebook").orElseThrow().read())
                    .anySatisfy(row -> assertThat(row.getCellText(5)).isEqualTo("Increasing"));
        }

        done(send(csv + "1,INCREASING,1,0,0,0,12,\n", "ALL_OR_NOTHING")).body("added", equalTo(1));
        given().auth()
                .oauth2(coordinator)
                .contentType(MediaTypes.XLSX)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(xlsx)
                .post(imports())
                .then()
                .statusCode(202);
    }

    @Test
    void takesNothingWhenTheEditionIsClosed() {
        survey.moveTo("CLOSED").statusCode(200);

        post(UUID.randomUUID().toString(), GOOD)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:edition-closed"));
    }

    @Test
    void takesALargeFileAndNoOtherLargeBody() {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < 30_000; i++) {
            rows.append(i).append(";INCREASING;1;0;0;0;12;\n");
        }
        assertThat(rows.length()).isGreaterThan(700_000);

        done(send(rows.toString(), "ALL_OR_NOTHING")).body("added", equalTo(30_000));
        given().auth()
                .oauth2(coordinator)
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body("{\"answers\": {\"comment\": \"" + "x".repeat(700_000) + "\"}}")
                .post(survey.responses())
                .then()
                .statusCode(413);
    }

    private void invite(String deadline) {
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .contentType("application/json")
                .body(
                        "{\"terms\": {\"deadline\": {\"at\": \"%s\", \"zone\": \"Europe/Oslo\"}}}"
                                .formatted(deadline))
                .put("/api/v1/editions/" + survey.edition + "/participations/" + agency)
                .then()
                .statusCode(201);
    }

    private String imports() {
        return "/api/v1/editions/" + survey.edition + "/imports";
    }

    private Response post(String key, String file) {
        return post(key, file, "ALL_OR_NOTHING", false);
    }

    private Response post(String key, String file, String mode, boolean dryRun) {
        return given().auth()
                .oauth2(coordinator)
                .contentType("text/csv; charset=UTF-8")
                .header("Idempotency-Key", key)
                .queryParam("mode", mode)
                .queryParam("dryRun", dryRun)
                .body(file)
                .post(imports());
    }

    private String send(String file, String mode) {
        return send(file, mode, false);
    }

    private String send(String file, String mode, boolean dryRun) {
        return post(UUID.randomUUID().toString(), file, mode, dryRun)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private ValidatableResponse done(String job) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> read(job).extract().<Boolean>path("over"));
        return read(job);
    }

    private ValidatableResponse read(String job) {
        return given().auth().oauth2(coordinator).get(imports() + "/" + job).then().statusCode(200);
    }

    private ValidatableResponse faults(String job, String language) {
        return given().auth()
                .oauth2(coordinator)
                .get(imports() + "/" + job + "/faults?lang=" + language)
                .then()
                .statusCode(200);
    }

    private long count(String sql) {
        try (var connection = Database.seeingAll();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, agency);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = Database.seeingAll();
                var statement = connection.prepareStatement(sql)) {
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
