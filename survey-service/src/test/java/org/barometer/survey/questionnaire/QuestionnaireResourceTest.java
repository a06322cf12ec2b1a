package org.barometer.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class QuestionnaireResourceTest {
    private static final String EVERYTHING =
            """
            {"languages": ["en", "sv", "de"],
             "sections": [{"code": "work", "title": {"en": "Work", "sv": "Arbete", "de": "Arbeit"},
                           "help": {"en": "Last year", "sv": "Förra året", "de": "Letztes Jahr"},
                           "relevant": "1 = 1"}],
             "questions": [
               {"code": "apps", "type": "MATRIX", "section": "work", "required": true,
                "text": {"en": "Apps", "sv": "Appar", "de": "Apps"},
                "help": {"en": "All", "sv": "Alla", "de": "Alle"},
                "rows": [{"code": "CHAT", "label": {"en": "Chat", "sv": "Chatt", "de": "Chat"}}],
                "options": [{"code": "OFTEN", "label": {"en": "Often", "sv": "Ofta", "de": "Oft"},
                             "exclusive": true}],
                "missing": ["DONT_KNOW"],
                "base": {"en": "All units", "sv": "Alla enheter", "de": "Alle"}},
               {"code": "cases", "type": "COUNT", "section": "work", "relevant": "1 = 1", "max": 9,
                "text": {"en": "Cases", "sv": "Ärenden", "de": "Fälle"},
                "unit": {"en": "cases", "sv": "ärenden", "de": "Fälle"}},
               {"code": "since", "type": "DATE", "precision": "MONTH", "section": "work",
                "text": {"en": "Since", "sv": "Sedan", "de": "Seit"}},
               {"code": "ranks", "type": "RANKING", "section": "work", "atMost": 1,
                "text": {"en": "Which", "sv": "Vilka", "de": "Welche"},
                "options": [{"code": "A", "label": {"en": "A", "sv": "A", "de": "A"}}]}],
             "rules": [{"code": "many", "severity": "WARNING", "holds": "1 = 1",
                        "question": "cases",
                        "message": {"en": "Many", "sv": "Många", "de": "Viele"}}]}
            """;

    @Test
    void keepsEverythingThatAQuestionnaireSays() {
        var survey = ASurvey.draft();
        var written = survey.questionnaire(2, EVERYTHING).statusCode(201).extract().jsonPath();

        var read = read(survey, "/2");

        for (var part : new String[] {"languages", "sections", "questions", "rules"}) {
            assertThat(read.<Object>get(part)).as(part).isEqualTo(written.get(part));
        }
        assertThat(read.getString("sections[0].relevant")).isEqualTo("1 = 1");
        assertThat(read.getString("questions[0].rows[0].label.de")).isEqualTo("Chat");
        assertThat(read.getBoolean("questions[0].options[0].exclusive")).isTrue();
        assertThat(read.getString("questions[1].unit.sv")).isEqualTo("ärenden");
        assertThat(read.getString("questions[2].precision")).isEqualTo("MONTH");
        assertThat(read.getInt("questions[3].atMost")).isEqualTo(1);
        assertThat(read.getString("rules[0].message.de")).isEqualTo("Viele");
        survey.questionnaire(2, EVERYTHING).statusCode(200);
    }

    @Test
    void tellsAReaderWhoHasTheNewestThatNothingHasChanged() {
        var survey = ASurvey.draft();
        for (var place : new String[] {"", "/1"}) {
            var tag =
                    analyst()
                            .get(path(survey, place))
                            .then()
                            .statusCode(200)
                            .extract()
                            .header("ETag");

            analyst().header("If-None-Match", tag).get(path(survey, place)).then().statusCode(304);

            survey.questionnaire(1, ASurvey.QUESTIONS.replace("\"max\": 1000", "\"max\": 1001"))
                    .statusCode(200);
            survey.questionnaire(place.isEmpty() ? 3 : 1, EVERYTHING);
            analyst().header("If-None-Match", tag).get(path(survey, place)).then().statusCode(200);
        }
    }

    @Test
    void listsTheVersionsInTheirOrder() {
        var survey = ASurvey.draft();
        survey.questionnaire(10, EVERYTHING).statusCode(201);
        survey.questionnaire(2, EVERYTHING).statusCode(201);

        analyst()
                .get(path(survey, ""))
                .then()
                .body("version", contains(1, 2, 10))
                .body("frozen", contains(false, false, false))
                .body("questions", contains(4, 4, 4));
    }

    @Test
    void hasNothingWhereNothingWasWritten() {
        var survey = ASurvey.draft();
        analyst().get(path(survey, "/2")).then().statusCode(404);
        analyst()
                .get("/api/v1/programmes/%s/questionnaires".formatted(ASurvey.code("P")))
                .then()
                .statusCode(404);
    }

    @Test
    void namesEverythingWrongInOnePass() {
        ASurvey.draft()
                .questionnaire(
                        2,
                        """
                        {"languages": ["en"],
                         "questions": [
                           {"code": "Bad", "type": "MATRIX", "text": {"sv": "?"},
                            "options": [{"code": "no", "label": {"en": ""}}]},
                           {"code": "a", "type": "NUMBER", "text": {"en": "?"}, "section": "x",
                            "precision": "YEAR"}],
                         "rules": [{"code": "r", "severity": "ERROR", "holds": "", "question": "b",
                                    "message": {}}]}
                        """)
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:questionnaire-unusable"))
                .body("violations", hasSize(12))
                .body(
                        "violations.pointer",
                        hasItems(
                                "/questions/0/code",
                                "/questions/0/measure",
                                "/questions/0/text/en",
                                "/questions/0/text/sv",
                                "/questions/0/options/0/code",
                                "/questions/0/options/0/label/en",
                                "/questions/0/rows",
                                "/questions/1/section",
                                "/questions/1/precision",
                                "/rules/0/holds",
                                "/rules/0/message/en",
                                "/rules/0/question"));
    }

    @Test
    void makesTheNextVersionFromAnEarlierOneOncePerKey() {
        var survey = ASurvey.draft();
        survey.questionnaire(4, EVERYTHING).statusCode(201);
        var key = ASurvey.code("K");

        copy(survey, key, 1)
                .statusCode(201)
                .header("Location", endsWith(path(survey, "/5")))
                .body("version", equalTo(5))
                .body("questions.code", contains("change", "trends", "cases", "comment"));
        copy(survey, key, 1).statusCode(200).body("version", equalTo(5));
        copy(survey, key, 4)
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:idempotency-key-reused"));
        copy(survey, ASurvey.code("K"), 4).statusCode(201).body("version", equalTo(6));
        copy(survey, ASurvey.code("K"), 9).statusCode(404);
        analyst().get(path(survey, "")).then().body("version", contains(1, 4, 5, 6));
    }

    @Test
    void saysWhatChangedAndWhetherItMayBeCompared() {
        var survey = ASurvey.draft();
        survey.questionnaire(2, ASurvey.QUESTIONS.replace("Is it changing?", "Is it now changing?"))
                .statusCode(201);

        analyst()
                .get(path(survey, "/2/comparability?with=1"))
                .then()
                .statusCode(200)
                .body("measures.measure", contains("change", "trend", "cases", "comment"))
                .body("measures.verdict", contains("MINOR", "IDENTICAL", "IDENTICAL", "IDENTICAL"))
                .body("measures[0].differences[0].kind", equalTo("WORDING"))
                .body("measures[0].differences[0].before", equalTo("Is it changing?"))
                .body("measures[0].reason.sv", equalTo("Formuleringen putsad (en)"));
        analyst().get(path(survey, "/2/comparability?with=7")).then().statusCode(404);
        analyst().get(path(survey, "/2/comparability")).then().statusCode(400);
    }

    @Test
    void knowsWhetherAnOptionThatIsGoneWasEverChosen() {
        var agency = ASurvey.agency();
        var survey = ASurvey.open();
        survey.submit(
                        Tokens.of("respondent", agency),
                        ASurvey.code("K"),
                        "\"change\": \"INCREASING\", \"trends\": [\"CLOUD\"]")
                .then()
                .statusCode(201);
        var cloud = "{\"code\": \"CLOUD\", \"label\": {\"en\": \"Cloud\", \"sv\": \"Moln\"}},";
        var encryption =
                "{\"code\": \"ENCRYPTION\", \"label\": {\"en\": \"Encryption\", \"sv\":"
                        + " \"Kryptering\"}},";
        survey.questionnaire(2, ASurvey.QUESTIONS.replace(cloud, "")).statusCode(201);
        survey.questionnaire(3, ASurvey.QUESTIONS.replace(encryption, "")).statusCode(201);

        analyst()
                .get(path(survey, "/2/comparability?with=1"))
                .then()
                .body("measures[1].verdict", equalTo("BREAK"));
        analyst()
                .get(path(survey, "/3/comparability?with=1"))
                .then()
                .body("measures[1].verdict", equalTo("MINOR"));
    }

    @Test
    void letsTheAnalystDecideOtherwiseWithANote() {
        var survey = ASurvey.draft();
        survey.questionnaire(2, ASurvey.QUESTIONS.replace("Is it changing?", "Well?"))
                .statusCode(201);
        var note = "\"note\": {\"en\": \"Tested\", \"sv\": \"Prövad\"}";

        judge(survey, "change", "{\"verdict\": \"MINOR\"}")
                .statusCode(422)
                .body("violations.pointer", contains("/note/en", "/note/sv"));
        judge(survey, "change", "{\"verdict\": \"MINOR\", " + note + "}")
                .statusCode(200)
                .body("verdict", equalTo("MINOR"))
                .body("found", equalTo("BREAK"));
        analyst()
                .get(path(survey, "/2/comparability?with=1"))
                .then()
                .body("measures[0].verdict", equalTo("MINOR"))
                .body("measures[0].note.sv", equalTo("Prövad"));
        judge(survey, "change", "{}").statusCode(200).body("verdict", equalTo("BREAK"));
        judge(survey, "nothing", "{}").statusCode(404);
    }

    private static ValidatableResponse copy(ASurvey survey, String key, int version) {
        return analyst()
                .header("Idempotency-Key", key)
                .body("{\"copyOf\": %d}".formatted(version))
                .post(path(survey, ""))
                .then();
    }

    private static ValidatableResponse judge(ASurvey survey, String measure, String judgement) {
        return analyst()
                .body(judgement)
                .put(path(survey, "/2/comparability/" + measure + "?with=1"))
                .then();
    }

    private static RequestSpecification analyst() {
        return ASurvey.as(Tokens.of("analyst"));
    }

    private static JsonPath read(ASurvey survey, String place) {
        return analyst().get(path(survey, place)).then().statusCode(200).extract().jsonPath();
    }

    private static String path(ASurvey survey, String place) {
        return "/api/v1/programmes/%s/questionnaires%s".formatted(survey.programme, place);
    }
}
