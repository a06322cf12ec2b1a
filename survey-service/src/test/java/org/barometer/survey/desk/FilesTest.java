package org.barometer.survey.desk;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class FilesTest {
    private static final String HEADER = "ROW_KEY;change;trends.CLOUD;trends.NONE;cases\n";
    private static final String GOOD = HEADER + "1;INCREASING;1;0;12\n2;DONT_KNOW;;;\n";
    private static final String BAD =
            HEADER + "1;INCREASING;1;0;12\n2;Oct-49;1;0;1,234\n<b>;INCREASING;;;5000\n";

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
    void givesTemplatesOfBothShapes() throws IOException {
        assertThat(template("wide.csv").asString())
                .isEqualTo(
                        "\ufeffROW_KEY,change,trends.CLOUD,trends.ENCRYPTION,trends.NONE,"
                                + "trends.DONT_KNOW,cases,comment\r\n");
        assertThat(template("long.csv").asString()).isEqualTo("\ufeffROW_KEY,QUESTION,VALUE\r\n");
        try (var workbook =
                new ReadableWorkbook(
                        new ByteArrayInputStream(template("long.xlsx").asByteArray()))) {
            assertThat(workbook.getFirstSheet().read().getFirst().getCellText(1))
                    .isEqualTo("QUESTION");
            assertThat(workbook.getSheets()).hasSize(2);
        }
        browser(coordinator)
                .get("/desk/%s/files/template/tall.csv".formatted(survey.edition))
                .then()
                .statusCode(404);
    }

    @Test
    void namesEveryFaultOfACheckAndStoresNothing() {
        var job = over(send(BAD, "true", "ALL_OR_NOTHING"));

        page(job)
                .then()
                .body(containsString("because this was a check"))
                .body(containsString("separated by semicolons"))
                .body(containsString("Oct-49"))
                .body(containsString("A spreadsheet has turned this into a date"))
                .body(containsString("<strong>E</strong> <code>cases</code>"))
                .body(containsString("/report?lang=en"))
                .body(not(containsString("<b>")));
        page(job + "?lang=sv")
                .then()
                .body(containsString("Ett kalkylprogram"))
                .body(containsString("Ange ett heltal från 0 till 1000"));
        page("/desk/%s/responses".formatted(survey.edition))
                .then()
                .body(containsString("There is no such response"));
    }

    @Test
    void leadsFromACleanCheckToStoring() {
        var job = over(send(GOOD, "true", "ALL_OR_NOTHING"));
        page(job)
                .then()
                .body(containsString("Every row is right. Nothing has been stored"))
                .body(containsString("/files?store=ALL_OR_NOTHING"));

        page(over(send(GOOD, "false", "ALL_OR_NOTHING")))
                .then()
                .body(containsString("Every row is right and stored"))
                .body(not(containsString("?store=")));
        page("/desk/" + survey.edition).then().body(containsString("2 responses"));

        page(over(send(GOOD, "false", "ALL_OR_NOTHING")))
                .then()
                .body(containsString("<dt>Unchanged</dt><dd>2</dd>"));
        page("/desk/" + survey.edition).then().body(containsString("2 responses"));
    }

    @Test
    void storesTheValidRowsWhereThatIsWished() {
        page(over(send(BAD, "false", "ACCEPT_VALID")))
                .then()
                .body(containsString("The rows that are right are stored"))
                .body(containsString("<dt>New</dt><dd>1</dd>"));
        page("/desk/" + survey.edition).then().body(containsString("1 response<"));
    }

    @Test
    void knowsAWorkbookByItsContent() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", null)) {
            var sheet = workbook.newWorksheet("answers");
            sheet.value(0, 0, "ROW_KEY");
            sheet.value(0, 1, "change");
            sheet.value(1, 0, "1");
            sheet.value(1, 1, "SIDEWAYS");
        }

        page(over(send(bytes.toByteArray(), "answers.csv", "true", "ALL_OR_NOTHING")))
                .then()
                .body(containsString("sheet answers"))
                .body(containsString("<td>answers</td>"))
                .body(containsString("SIDEWAYS"));
    }

    @Test
    void turnsThePagesOfVeryManyFaults() {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 150; i++) {
            file.append("r").append(i).append(";NEVER;;;\n");
        }
        var job = over(send(file.toString(), "true", "ALL_OR_NOTHING"));

        page(job).then().body(containsString("1 to 100 of 150")).body(containsString("?after=100"));
        page(job + "?after=100")
                .then()
                .body(containsString("101 to 150 of 150"))
                .body(not(containsString("?after=150")));
    }

    @Test
    void followsTheProgressUntilTheEnd() {
        var job = over(send(GOOD, "true", "ALL_OR_NOTHING"));

        page(job + "/progress")
                .then()
                .statusCode(200)
                .header("HX-Refresh", "true")
                .body(containsString("Done"));
    }

    @Test
    void makesOneJobOfTwoClicks() {
        var key = UUID.randomUUID().toString();
        var first = send(key, GOOD.getBytes(UTF_8), "a.csv", "true", "ALL_OR_NOTHING");
        var second = send(key, GOOD.getBytes(UTF_8), "a.csv", "true", "ALL_OR_NOTHING");
        var other = send(key, BAD.getBytes(UTF_8), "a.csv", "true", "ALL_OR_NOTHING");

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.statusCode()).isEqualTo(303);
        assertThat(other.header("Location")).isNotEqualTo(first.header("Location"));
    }

    @Test
    void tellsAllThatIsMissingAtOnce() {
        var answer =
                browser(coordinator)
                        .multiPart("key", "nonsense")
                        .multiPart("file", "empty.csv", new byte[0], "text/csv")
                        .post("/desk/%s/files".formatted(survey.edition));

        answer.then()
                .statusCode(422)
                .body(
                        allOf(
                                containsString("href=\"#file\""),
                                containsString("href=\"#dry\""),
                                containsString("href=\"#mode\""),
                                containsString("aria-invalid=\"true\"")));
    }

    @Test
    void checksButDoesNotStoreOnceTheEditionIsClosed() {
        survey.moveTo("CLOSED").statusCode(200);

        page("/desk/%s/files".formatted(survey.edition))
                .then()
                .body(containsString("The edition is closed"))
                .body(containsString("a file can be checked"));
        send(GOOD, "false", "ALL_OR_NOTHING")
                .then()
                .statusCode(409)
                .body(containsString("The edition is closed"));
        var job = over(send(GOOD, "true", "ALL_OR_NOTHING"));
        page(job).then().body(not(containsString("?store=")));
    }

    @Test
    void leavesNoUploadBehind() {
        send(GOOD, "true", "ALL_OR_NOTHING").then().statusCode(303);
        send(GOOD, "maybe", "ALL_OR_NOTHING").then().statusCode(422);
        browser(Tokens.of("respondent", agency))
                .multiPart("file", "a.csv", GOOD.getBytes(UTF_8), "text/csv")
                .post("/desk/%s/files".formatted(survey.edition))
                .then()
                .statusCode(403);

        var uploads =
                ConfigProvider.getConfig()
                        .getValue("quarkus.http.body.uploads-directory", Path.class);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> {
                            if (Files.exists(uploads)) {
                                try (var left = Files.list(uploads)) {
                                    assertThat(left).isEmpty();
                                }
                            }
                        });
    }

    @Test
    void showsNobodyElsesFiles() {
        var job = over(send(BAD, "true", "ALL_OR_NOTHING"));
        var other = Tokens.of("coordinator", ASurvey.agency());

        browser(other).get(job).then().statusCode(404);
        browser(other).get(job + "/progress").then().statusCode(404);
        browser(other)
                .get("/desk/%s/files".formatted(survey.edition))
                .then()
                .body(containsString("No file has been sent yet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "analyst", "publisher", "dashboard", "administrator"})
    void isForCoordinatorsOnly(String role) {
        var token = Tokens.of(role, agency);
        var files = "/desk/%s/files".formatted(survey.edition);

        browser(token).get(files).then().statusCode(403);
        browser(token).get(files + "/template/wide.csv").then().statusCode(403);
        browser(token).get(files + "/" + UUID.randomUUID()).then().statusCode(403);
    }

    private Response template(String name) {
        var response =
                browser(coordinator)
                        .get("/desk/%s/files/template/%s".formatted(survey.edition, name));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Content-Disposition")).contains(name);
        return response;
    }

    private Response send(String file, String dry, String mode) {
        return send(file.getBytes(UTF_8), "answers.csv", dry, mode);
    }

    private Response send(byte[] file, String name, String dry, String mode) {
        return send(UUID.randomUUID().toString(), file, name, dry, mode);
    }

    private Response send(String key, byte[] file, String name, String dry, String mode) {
        return browser(coordinator)
                .multiPart("key", key)
                .multiPart("dry", dry)
                .multiPart("mode", mode)
                .multiPart("file", name, file, "text/csv")
                .redirects()
                .follow(false)
                .post("/desk/%s/files".formatted(survey.edition));
    }

    /** The path of the job, once it is over. */
    private String over(Response sent) {
        assertThat(sent.statusCode()).isEqualTo(303);
        var path = URI.create(sent.header("Location")).getPath();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> page(path + "/progress").header("HX-Refresh") != null);
        return path;
    }

    private Response page(String path) {
        return browser(coordinator).get(path);
    }

    private static RequestSpecification browser(String token) {
        return given().auth().oauth2(token).accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }
}
