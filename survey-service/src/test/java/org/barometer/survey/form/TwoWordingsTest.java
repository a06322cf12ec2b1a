package org.barometer.survey.form;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A parallel run: each form asks in the earlier or in the new words, by lot. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class TwoWordingsTest {
    private static final String QUESTIONS =
            """
            {"questions": [
              {"code": "was", "type": "SINGLE_CHOICE", "required": true,
               "text": {"en": "In the earlier words?", "sv": "Med de tidigare orden?"},
               "options": [{"code": "YES", "label": {"en": "Yes", "sv": "Ja"}}]},
              {"code": "now", "type": "SINGLE_CHOICE", "required": true, "earlierWording": "was",
               "text": {"en": "In the new words?", "sv": "Med de nya orden?"},
               "options": [{"code": "YES", "label": {"en": "Yes", "sv": "Ja"}}]}]}
            """;
    private static final String EARLIER = "In the earlier words?";
    private static final String NEW = "In the new words?";

    private String agency = "";
    private ASurvey survey;

    @BeforeEach
    void setUp() {
        agency = ASurvey.agency();
        survey = ASurvey.draft();
        survey.questionnaire(1, QUESTIONS).statusCode(200);
    }

    @Test
    void asksEachDraftInOneOfThemAndSendsItsAnswerAlone() {
        survey.moveTo("OPEN").statusCode(200);
        var seen = new HashSet<String>();
        while (seen.size() < 2) {
            var draft = "/form/" + survey.edition + "/" + UUID.randomUUID();
            var shown = wordingIn(page().get(draft));
            assertThat(wordingIn(page().get(draft))).isEqualTo(shown);
            if (seen.add(shown)) {
                assertThat(
                                fields("at", "-", "to", "next", "q." + shown, "YES")
                                        .post(draft)
                                        .statusCode())
                        .isEqualTo(303);
                var sent = fields("version", "1").post(draft + "/review");
                assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
                keptAlone(response(sent), shown);
            }
        }
    }

    @Test
    void showsWhoChangesAnAnswerTheWordsThatItWasGivenTo() {
        survey.moveTo("OPEN").statusCode(200);
        for (var answered : List.of("was", "now")) {
            // Sent by a program, so no draft has drawn anything.
            var response = send("\"%s\": \"YES\"".formatted(answered)).path("response").toString();

            assertThat(wordingIn(page().get("/form/" + survey.edition + "/" + response)))
                    .isEqualTo(answered);
        }
    }

    @Test
    void staysWithTheWordsWhereNothingIsKept() {
        survey.planWith("\"anonymous\": true, ").statusCode(200);
        survey.moveTo("OPEN").statusCode(200);
        var address = "/form/" + survey.edition + "/answers";
        var seen = new HashSet<String>();
        while (seen.size() < 2) {
            var first = page().get(address);
            var shown = wordingIn(first);
            var key = first.asString().replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
            assertThat(wordingIn(fields("key", key, "at", "-", "to", "stay").post(address)))
                    .isEqualTo(shown);
            if (seen.add(shown)) {
                var sent =
                        fields("key", key, "version", "1", "q." + shown, "YES")
                                .post(address + "/review");
                assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
                keptAlone(response(sent), shown);
            }
        }
    }

    @Test
    void refusesAnAnswerToBoth() {
        survey.moveTo("OPEN").statusCode(200);

        send("\"was\": \"YES\", \"now\": \"YES\"")
                .then()
                .statusCode(422)
                .body(containsString("one-wording"));
    }

    private static String wordingIn(Response page) {
        var text = page.asString();
        assertThat(text.contains(EARLIER)).as(text).isNotEqualTo(text.contains(NEW));
        return text.contains(EARLIER) ? "was" : "now";
    }

    private static String response(Response sent) {
        var receipt = sent.header("Location");
        return receipt.substring(receipt.lastIndexOf('/') + 1);
    }

    private void keptAlone(String response, String question) {
        given().auth()
                .oauth2(respondent())
                .get(survey.responses() + "/" + response)
                .then()
                .body("answers." + question, equalTo("YES"))
                .body("answers." + (question.equals("was") ? "now" : "was"), nullValue());
    }

    private Response send(String answers) {
        return survey.submit(respondent(), UUID.randomUUID().toString(), answers);
    }

    private RequestSpecification fields(String... namesAndValues) {
        var request = page().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.formParam(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request;
    }

    private RequestSpecification page() {
        return given().accept("text/html")
                .header("Accept-Language", "en")
                .redirects()
                .follow(false)
                .auth()
                .oauth2(respondent());
    }

    private String respondent() {
        return Tokens.of("respondent", agency);
    }
}
