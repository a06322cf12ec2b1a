package org.barometer.survey.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.barometer.survey.outbox.Messages;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class EditionCopyTest {
    private static final String REWORDED =
            ASurvey.QUESTIONS.replace("Is it changing?", "Something else entirely");

    @Test
    void asksAgainNextYearWithTheNewestQuestions() {
        var survey = ASurvey.draft();
        survey.questionnaire(2, REWORDED).statusCode(201);
        var copy = ASurvey.code("E");

        copy(survey.edition, "{\"edition\": \"%s\"}".formatted(copy))
                .statusCode(201)
                .header("Location", endsWith("/api/v1/editions/" + copy))
                .body("edition", equalTo(copy))
                .body("programme", equalTo(survey.programme))
                .body("year", equalTo(2027))
                .body("state", equalTo("DRAFT"))
                .body("questionnaireVersion", equalTo(2))
                .body("title.sv", equalTo("Text"))
                .body("source.sv", equalTo("Text"));
        copy(survey.edition, "{\"edition\": \"%s\"}".formatted(copy))
                .statusCode(200)
                .body("revision", equalTo(1));
    }

    @Test
    void takesNoCodeOfAnotherEditionAndNoQuestionsThatAreNotThere() {
        var survey = ASurvey.draft();
        copy(survey.edition, "{\"edition\": \"%s\"}".formatted(survey.edition))
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:edition-code-taken"));
        copy(
                        survey.edition,
                        "{\"edition\": \"%s\", \"questionnaireVersion\": 9}"
                                .formatted(ASurvey.code("E")))
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:questionnaire-unknown"));
        copy(ASurvey.code("E"), "{\"edition\": \"%s\"}".formatted(ASurvey.code("E")))
                .statusCode(404);
    }

    @Test
    void saysBeforeItIsOpenedHowItComparesWithTheYearBefore() {
        var survey = ASurvey.open();
        survey.questionnaire(2, REWORDED).statusCode(201);
        var copy = ASurvey.code("E");
        copy(survey.edition, "{\"edition\": \"%s\"}".formatted(copy)).statusCode(201);

        read(survey.edition).body("comparability", nullValue());
        read(copy)
                .body("comparability.with", equalTo(survey.edition))
                .body("comparability.questionnaireVersion", equalTo(1))
                .body(
                        "comparability.measures.verdict",
                        contains("BREAK", "IDENTICAL", "IDENTICAL", "IDENTICAL"));
    }

    @Test
    void isComparedAnewWhenTheYearBeforeIsOpenedAfterwards() {
        var survey = ASurvey.draft();
        survey.questionnaire(2, REWORDED).statusCode(201);
        var copy = ASurvey.code("E");
        copy(survey.edition, "{\"edition\": \"%s\"}".formatted(copy)).statusCode(201);

        survey.moveTo("OPEN").statusCode(200);

        assertThat(Messages.of("barometer.editions.v1", event -> copy.equals(event.key()), 2))
                .extracting(event -> String.valueOf(event.value()))
                .satisfiesExactly(
                        planned -> assertThat(planned).doesNotContain(survey.edition),
                        compared ->
                                assertThat(compared)
                                        .contains("\"with\":\"%s\"".formatted(survey.edition)));
    }

    @Test
    void opensOnlyForSomebodyWhoHasSeenWhatBreaks() {
        var survey = ASurvey.open();
        survey.questionnaire(2, REWORDED).statusCode(201);
        var copy = ASurvey.code("E");
        copy(survey.edition, "{\"edition\": \"%s\"}".formatted(copy)).statusCode(201);
        var digest = read(copy).extract().<String>path("comparability.digest");

        open(copy, "")
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:edition-not-ready"))
                .body("violations.pointer", contains("/comparability/change"))
                .body("violations.code", contains("comparability-not-seen"));
        open(copy, ", \"comparability\": \"0000\"").statusCode(422);
        open(copy, ", \"comparability\": \"%s\"".formatted(digest)).statusCode(200);
    }

    @Test
    void tellsTheOtherServicesWhatTheAnalystDecided() {
        var survey = ASurvey.open();
        survey.questionnaire(2, REWORDED).statusCode(201);
        var copy = ASurvey.code("E");
        copy(survey.edition, "{\"edition\": \"%s\"}".formatted(copy)).statusCode(201);

        as(Tokens.of("analyst"))
                .body(
                        """
                        {"verdict": "MINOR", "note": {"en": "Tested with both", "sv": "Prövad"}}
                        """)
                .put(
                        "/api/v1/programmes/%s/questionnaires/2/comparability/change?with=1"
                                .formatted(survey.programme))
                .then()
                .statusCode(200);

        assertThat(Messages.of("barometer.editions.v1", event -> copy.equals(event.key()), 2))
                .extracting(event -> String.valueOf(event.value()))
                .satisfiesExactly(
                        planned ->
                                assertThat(planned)
                                        .contains("\"verdict\":\"BREAK\"", "New wording (en)"),
                        judged ->
                                assertThat(judged)
                                        .contains(
                                                "\"with\":\"%s\"".formatted(survey.edition),
                                                "\"verdict\":\"MINOR\"",
                                                "Tested with both",
                                                "\"revision\":2"));
    }

    private static ValidatableResponse copy(String edition, String body) {
        return as(Tokens.of("analyst"))
                .body(body)
                .post("/api/v1/editions/" + edition + "/copies")
                .then();
    }

    private static ValidatableResponse open(String edition, String fields) {
        return as(Tokens.of("analyst"))
                .body("{\"state\": \"OPEN\"%s}".formatted(fields))
                .put("/api/v1/editions/" + edition + "/state")
                .then();
    }

    private static ValidatableResponse read(String edition) {
        return as(Tokens.of("analyst")).get("/api/v1/editions/" + edition).then().statusCode(200);
    }
}
