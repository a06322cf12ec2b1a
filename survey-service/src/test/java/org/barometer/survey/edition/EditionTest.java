package org.barometer.survey.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.barometer.survey.outbox.Messages;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class EditionTest {

    @Test
    void goesStepByStepAndBackOnlyWithAReason() {
        var survey = ASurvey.draft();
        survey.moveTo("CLOSED").statusCode(409);
        survey.moveTo("OPEN").statusCode(200).body("state", equalTo("OPEN"));
        survey.moveTo("OPEN").statusCode(200).body("revision", equalTo(2));
        survey.moveTo("DRAFT").statusCode(409);
        survey.moveTo("CLOSED").statusCode(200).body("revision", equalTo(3));
        survey.moveTo("OPEN")
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:reason-missing"));
        survey.moveTo("OPEN", "A late agency").statusCode(200);
        survey.moveTo("CLOSED").statusCode(200);
        survey.moveTo("LOCKED").statusCode(200);
        survey.moveTo("OPEN", "A late agency").statusCode(409);
        survey.moveTo("ARCHIVED")
                .statusCode(200)
                .body("lock.why", equalTo("EDITION_ARCHIVED"))
                .body("lock.unlockedBy", empty());
        survey.moveTo("LOCKED", "A reason")
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:edition-state"))
                .body("lock.why", equalTo("EDITION_ARCHIVED"));
    }

    @Test
    void remembersWhoMovedItAndWhy() {
        var survey = ASurvey.open();
        survey.moveTo("CLOSED");
        survey.moveTo("OPEN", "A late agency");

        as(Tokens.of("analyst"))
                .get("/api/v1/editions/" + survey.edition + "/history")
                .then()
                .statusCode(200)
                .body("to", contains("DRAFT", "OPEN", "CLOSED", "OPEN"))
                .body("[3].from", equalTo("CLOSED"))
                .body("[3].reason", equalTo("A late agency"))
                .body("role", everyItem(equalTo("analyst")))
                .body("subject", everyItem(matchesPattern("[0-9a-f-]{36}")))
                .body("at", everyItem(notNullValue()));
        as(Tokens.of("analyst"))
                .get("/api/v1/editions/" + ASurvey.code("E") + "/history")
                .then()
                .statusCode(404);
    }

    @Test
    void carriesItsEmbargo() {
        var survey = ASurvey.open();
        survey.planWith("\"embargo\": \"2027-01-31T08:00:00Z\", ")
                .statusCode(200)
                .body("embargo", equalTo("2027-01-31T08:00:00Z"));
        survey.read().body("embargo", equalTo("2027-01-31T08:00:00Z"));

        var event =
                Messages.of("barometer.editions.v1", told -> survey.edition.equals(told.key()), 3)
                        .getLast();
        assertThat(String.valueOf(event.value())).contains("\"embargo\":\"2027-01-31T08:00:00Z\"");
    }

    @Test
    void canBePlannedAgainWhileItIsADraft() {
        var survey = ASurvey.draft();
        survey.plan(2026).statusCode(200).body("revision", equalTo(1));
        survey.plan(2027).statusCode(200).body("revision", equalTo(2));
        survey.moveTo("OPEN");
        survey.plan(2027).statusCode(200);
        survey.plan(2028)
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:edition-not-draft"))
                .body("lock.why", equalTo("EDITION_PLAN_FIXED"))
                .body("lock.since", notNullValue());
    }

    @Test
    void tellsEveryStateToTheOtherServices() {
        var survey = ASurvey.open();
        survey.moveTo("CLOSED");

        var events =
                Messages.of(
                        "barometer.editions.v1", event -> survey.edition.equals(event.key()), 3);
        assertThat(events)
                .extracting(event -> String.valueOf(event.value()))
                .satisfiesExactly(
                        draft ->
                                assertThat(draft).contains("\"state\":\"DRAFT\"", "\"revision\":1"),
                        open -> assertThat(open).contains("\"state\":\"OPEN\"", "\"revision\":2"),
                        closed ->
                                assertThat(closed)
                                        .contains("\"state\":\"CLOSED\"", "\"revision\":3"));
        assertThat(Messages.header(events.getFirst(), "ce_time")).isNotEmpty();
    }

    /** So that a reader of the responses can tell whether the last of them have arrived. */
    @Test
    void saysWhichResponsesItTookWhenItCloses() throws Exception {
        var survey = ASurvey.open();
        var respondent = Tokens.of("respondent", ASurvey.agency());
        var kept = submitted(survey, respondent);
        var amended = submitted(survey, respondent);
        var withdrawn = submitted(survey, respondent);
        as(respondent)
                .header("If-Match", "\"1\"")
                .body("{\"answers\": {\"change\": \"DONT_KNOW\"}}")
                .put(survey.responses() + "/" + amended)
                .then()
                .statusCode(200);
        as(respondent).delete(survey.responses() + "/" + withdrawn).then().statusCode(204);
        survey.moveTo("CLOSED");

        var closed =
                Messages.of("barometer.editions.v1", event -> survey.edition.equals(event.key()), 3)
                        .getLast();
        assertThat(String.valueOf(closed.value()))
                .contains(
                        "\"responses\":{\"count\":2,\"fingerprint\":\"%016x\"}"
                                .formatted(hash(kept + ":1") + hash(amended + ":2")));
    }

    private static String submitted(ASurvey survey, String respondent) {
        return survey.submit(respondent, UUID.randomUUID().toString(), "\"change\": \"INCREASING\"")
                .then()
                .statusCode(201)
                .extract()
                .path("response");
    }

    private static long hash(String text) throws NoSuchAlgorithmException {
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                .getLong();
    }

    @Test
    void changesWithItsQuestions() {
        var survey = ASurvey.draft();
        survey.questionnaire(1, ASurvey.QUESTIONS.replace("Cases", "All cases")).statusCode(200);

        survey.read()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("frozen", equalTo(false))
                .body("questionnaire.questions.text.en", hasItem("All cases"))
                .body("questionnaire.questions.measure", hasItems("change", "trend"));
    }

    @Test
    void keepsItsQuestionsFromTheFirstAnswerOn() {
        var survey = ASurvey.open();
        var respondent = Tokens.of("respondent", ASurvey.agency());
        survey.submit(respondent, UUID.randomUUID().toString(), "\"change\": \"INCREASING\"")
                .then()
                .statusCode(201);

        survey.questionnaire(1, ASurvey.QUESTIONS).statusCode(200);
        survey.questionnaire(1, ASurvey.QUESTIONS.replace("Cases", "All cases"))
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:questionnaire-frozen"))
                .body("lock.why", equalTo("QUESTIONNAIRE_FROZEN"))
                .body("lock.since", notNullValue());
        survey.read()
                .body("frozen", equalTo(true))
                .body("questionnaireLock.why", equalTo("QUESTIONNAIRE_FROZEN"));
    }

    @Test
    void asksOnlyWhatCanBeAnsweredInOneWay() {
        ASurvey.draft()
                .questionnaire(
                        2,
                        ASurvey.QUESTIONS.replace("ENCRYPTION", "CLOUD").replace("cases", "change"))
                .statusCode(422)
                .body(
                        "violations.pointer",
                        hasItems("/questions/1/options/1/code", "/questions/2/code"));
    }

    @Test
    void refusesATextWithoutItsTranslation() {
        ASurvey.draft()
                .questionnaire(2, ASurvey.QUESTIONS.replace(", \"sv\": \"Moln\"", ""))
                .statusCode(422)
                .body("violations.pointer", hasItem("/questions/1/options/0/label/sv"));
    }

    @Test
    void asksAQuestionnaireThatExists() {
        var survey = ASurvey.draft();
        as(Tokens.of("analyst"))
                .body(
                        """
                        {"programme": "%s", "year": 2026, "title": {"en": "a", "sv": "b"},
                         "questionnaireVersion": 9, "synthetic": true, "source": {"en": "a", "sv": "b"}}
                        """
                                .formatted(survey.programme))
                .put("/api/v1/editions/" + ASurvey.code("E"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:questionnaire-unknown"));
    }

    @Test
    void countsOneUnitForEver() {
        var survey = ASurvey.draft();
        survey.programme().statusCode(200);
        as(Tokens.of("analyst"))
                .body("{\"title\": {\"en\": \"a\", \"sv\": \"b\"}, \"unit\": \"CASE\"}")
                .put("/api/v1/programmes/" + survey.programme)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:barometer:problem:unit-is-fixed"));
    }

    @Test
    void isListedAndFoundByItsCodeOnly() {
        var survey = ASurvey.draft();
        as(Tokens.of("dashboard"))
                .get("/api/v1/editions")
                .then()
                .statusCode(200)
                .body("edition", hasItem(survey.edition));
        as(Tokens.of("dashboard"))
                .get("/api/v1/editions/" + ASurvey.code("E"))
                .then()
                .statusCode(404);
        as(Tokens.of("dashboard"))
                .get("/api/v1/editions/" + survey.edition.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(400);
    }
}
