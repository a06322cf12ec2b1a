package org.barometer.survey.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.analysis.Desk.edition;
import static org.barometer.survey.analysis.Desk.get;
import static org.barometer.survey.analysis.Desk.post;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ProgrammeDeskTest {

    @Test
    void showsTheVersionsAndWhatIsInThem() {
        var survey = ASurvey.draft();
        var page = "/analysis/programmes/" + survey.programme;

        get(page)
                .statusCode(200)
                .body(
                        allOf(
                                containsString("Yes, until its first answer"),
                                containsString("href=\"%s/questionnaires/1\"".formatted(page)),
                                containsString("/questionnaires/1/ddi")));
        get(page + "/questionnaires/1?in=sv")
                .statusCode(200)
                .body(allOf(containsString("Förändras det?"), containsString("INCREASING")));
        get("/analysis/programmes/NONE").statusCode(404);
        get(page + "/questionnaires/9").statusCode(404);
    }

    @Test
    void saysWhichQuestionsAreAskedByLot() {
        var survey = ASurvey.draft();
        survey.questionnaire(
                        1,
                        """
                        {"questions": [
                          {"code": "was", "type": "DIRECTION", "text": {"en": "Then?", "sv": "Då?"}},
                          {"code": "now", "type": "DIRECTION", "earlierWording": "was",
                           "text": {"en": "Now?", "sv": "Nu?"}}]}
                        """)
                .statusCode(200);

        get("/analysis/programmes/" + survey.programme + "/questionnaires/1")
                .statusCode(200)
                .body(
                        allOf(
                                containsString("asked instead of</span> <code>was</code>"),
                                containsString("asked instead of</span> <code>now</code>")));
    }

    @Test
    void readsBackTheFileThatItGave() {
        var survey = ASurvey.draft();
        var page = "/analysis/programmes/" + survey.programme;
        var file = Desk.browser("analyst").get(page + "/questionnaires/1/json").asByteArray();

        upload(page, "2", file).statusCode(303);
        assertThat(Desk.browser("analyst").get(page + "/questionnaires/2/json").asByteArray())
                .isEqualTo(file);
        get("%s/comparability?from=1&to=2".formatted(page))
                .body(containsString("4 measures are asked in the same way"));
    }

    @Test
    void readsBackTheWorkbookThatItGave() {
        var survey = ASurvey.draft();
        var page = "/analysis/programmes/" + survey.programme;
        var workbook =
                ASurvey.as(Tokens.of("analyst"))
                        .accept("*/*")
                        .get(
                                "/api/v1/programmes/%s/questionnaires/1/xlsform"
                                        .formatted(survey.programme))
                        .asByteArray();

        upload(page, "2", workbook).statusCode(303);
        get("%s/comparability?from=1&to=2".formatted(page))
                .body(containsString("4 measures are asked in the same way"));
    }

    @Test
    void namesThePlaceOfEveryFault() {
        var survey = ASurvey.draft();
        var page = "/analysis/programmes/" + survey.programme;

        upload(page, "2", "{\"questions\": [{\"code\": \"a\", \"kind\": 1}]}")
                .statusCode(422)
                .body(containsString("/questions/0/kind: There is no such field; remove it"));
        upload(page, "2", "{\"questions\": [{\"code\": \"a\"}]}")
                .statusCode(422)
                .body(
                        allOf(
                                containsString("/questions/0/text:"),
                                containsString("/questions/0/type:")));
        upload(page, "2", ASurvey.QUESTIONS.replace("\"trends\"", "\"change\""))
                .statusCode(422)
                .body(containsString("/questions/1/code"));
        upload(page, "none", ASurvey.QUESTIONS)
                .statusCode(422)
                .body(containsString("href=\"#fileVersion\""));
        upload(page, "2", "").statusCode(422).body(containsString("Choose a file"));
    }

    @Test
    void namesTheFaultsInTheReadersLanguage() {
        var page = "/analysis/programmes/" + ASurvey.draft().programme;
        var faulty =
                """
                {"questions": [{"code": "Other", "type": "COUNT", "text": {"en": "?"}, "decimals": 1,
                                "relevant": "othr > 'A' and"}]}
                """;

        upload("sv", page, "2", faulty)
                .statusCode(422)
                .body(
                        allOf(
                                containsString("/questions/0/code: Börja med en liten bokstav a-z"),
                                containsString("/questions/0/text/sv: Skriv texten på alla"),
                                containsString("/questions/0/decimals: Utelämna decimalerna"),
                                containsString(
                                        "/questions/0/relevant: Tecken 15: Skriv en fråga")));
        upload("sv", page, "2", "{\"questions\": [{\"code\": \"a\", \"kind\": 1}]}")
                .statusCode(422)
                .body(containsString("/questions/0/kind: Det finns inget sådant fält"));
    }

    @Test
    void namesWhatAWorkbookHasInTheReadersLanguage() throws IOException {
        var page = "/analysis/programmes/" + ASurvey.draft().programme;
        var workbook = new ByteArrayOutputStream();
        try (var written = new Workbook(workbook, "Test", "1.0")) {
            var sheet = written.newWorksheet("survey");
            sheet.value(0, 0, "type");
            sheet.value(0, 1, "name");
            sheet.value(1, 0, "audio");
            sheet.value(1, 1, "voice");
        }

        upload("sv", page, "2", workbook.toByteArray())
                .statusCode(422)
                .body(containsString("Använd select_one, select_multiple eller rank med en lista"));
    }

    @Test
    void makesTheNextVersionOnce() {
        var survey = ASurvey.draft();
        var page = "/analysis/programmes/" + survey.programme;
        var fields = Map.of("copyOf", "1", "key", ASurvey.code("K"));

        post(page + "/questionnaires/copies", fields).then().statusCode(303);
        post(page + "/questionnaires/copies", fields).then().statusCode(303);
        get(page + "/questionnaires/2").statusCode(200);
        get(page + "/questionnaires/3").statusCode(404);
    }

    @Test
    void plansAnEditionUnderACodeOfItsOwn() {
        var survey = ASurvey.draft();
        var page = "/analysis/programmes/" + survey.programme;
        var code = ASurvey.code("E");

        assertThat(post(page + "/editions", plan(code)).header("Location"))
                .endsWith(edition(code) + "?done=planned");
        ASurvey.as(Tokens.of("analyst"))
                .get("/api/v1/editions/" + code)
                .then()
                .body("year", equalTo(2031));
        post(page + "/editions", plan(code))
                .then()
                .statusCode(422)
                .body(containsString("Another edition has this code"));
    }

    @Test
    void judgesAMeasureWithANoteOnly() {
        var survey = ASurvey.draft();
        survey.questionnaire(2, ASurvey.QUESTIONS.replace("Is it changing?", "Something else"));
        var page = "/analysis/programmes/%s/comparability".formatted(survey.programme);
        var judge = page + "/change?from=1&to=2";

        get(page + "?from=1&to=2")
                .statusCode(200)
                .body(
                        allOf(
                                containsString("<del>Is it changing?</del>"),
                                containsString("<ins>Something else</ins>"),
                                containsString("New wording (en)")));
        post(judge, Map.of("measure", "change", "verdict", "MINOR"))
                .then()
                .statusCode(422)
                .body(containsString("href=\"#noteEn\""));
        post(
                        judge,
                        Map.of(
                                "measure",
                                "change",
                                "verdict",
                                "MINOR",
                                "noteEn",
                                "Tested with both",
                                "noteSv",
                                "Prövad med båda"))
                .then()
                .statusCode(303);
        get(page + "?from=1&to=2")
                .body(
                        allOf(
                                containsString("Tested with both"),
                                containsString("By the rules: Break")));
        get(page + "?from=1&to=9").statusCode(404);
    }

    @Test
    void bridgesOptionsThatAreCountedOtherwiseNow() {
        var survey = ASurvey.draft();
        survey.questionnaire(
                        2,
                        ASurvey.QUESTIONS.replace(
                                "{\"code\": \"UNCHANGED\", \"label\": {\"en\": \"Unchanged\", \"sv\": \"Oförändrat\"}}",
                                "{\"code\": \"SLOWER\", \"label\": {\"en\": \"Slower\", \"sv\": \"Långsammare\"}},"
                                        + " {\"code\": \"STILL\", \"label\": {\"en\": \"Still\", \"sv\": \"Stilla\"}}"))
                .statusCode(201);
        var page = "/analysis/programmes/%s/comparability".formatted(survey.programme);
        var judge = page + "/change?from=1&to=2";
        var removed = "bridge-change-UNCHANGED";

        get(page + "?from=1&to=2")
                .statusCode(200)
                .body(
                        allOf(
                                containsString("UNCHANGED (Unchanged) is counted as"),
                                containsString("New in version 2: <code>SLOWER</code> (Slower)"),
                                containsString("<option value=\"INCREASING\">")));
        post(judge, Map.of("measure", "change", removed, "SLOWER GONE"))
                .then()
                .statusCode(422)
                .body(
                        allOf(
                                containsString("href=\"#%s\"".formatted(removed)),
                                containsString("id=\"%s-wrong\"".formatted(removed)),
                                containsString("value=\"SLOWER GONE\""),
                                containsString("Name an option of the later version")));
        post(judge, Map.of("measure", "change", "bridgeTo-change", "STILL"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"bridgeFrom-change-wrong\""));
        post(judge, Map.of("measure", "change", "bridgeFrom-change", "INCREASING"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"bridgeTo-change-wrong\""));

        post(
                        judge,
                        Map.of(
                                "measure",
                                "change",
                                removed,
                                "SLOWER, STILL",
                                "bridgeFrom-change",
                                "INCREASING",
                                "bridgeTo-change",
                                "INCREASING SLOWER"))
                .then()
                .statusCode(303);
        get(page + "?from=1&to=2")
                .body(
                        allOf(
                                containsString("<code>UNCHANGED → SLOWER + STILL</code>"),
                                containsString("<code>INCREASING → INCREASING + SLOWER</code>"),
                                containsString("value=\"SLOWER STILL\""),
                                containsString("id=\"bridge-change-INCREASING\""),
                                not(containsString("<option value=\"INCREASING\">"))));

        post(judge, Map.of("measure", "change", removed, "STILL", "bridge-change-INCREASING", ""))
                .then()
                .statusCode(303);
        get(page + "?from=1&to=2")
                .body(
                        allOf(
                                containsString("<code>UNCHANGED → STILL</code>"),
                                not(containsString("INCREASING → "))));
    }

    private static Map<String, String> plan(String code) {
        return Map.of(
                "code",
                code,
                "titleEn",
                "Trial",
                "titleSv",
                "Prov",
                "sourceEn",
                "A test",
                "sourceSv",
                "Ett test",
                "year",
                "2031",
                "version",
                "1");
    }

    private static ValidatableResponse upload(String page, String version, String file) {
        return upload("en", page, version, file);
    }

    private static ValidatableResponse upload(String page, String version, byte[] file) {
        return upload("en", page, version, file);
    }

    private static ValidatableResponse upload(
            String language, String page, String version, String file) {
        return upload(language, page, version, file.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse upload(
            String language, String page, String version, byte[] file) {
        return Desk.browser("analyst", language)
                .multiPart("fileVersion", version)
                .multiPart("file", "file", file, "application/octet-stream")
                .post(page + "/questionnaires")
                .then();
    }
}
