package org.barometer.survey.response;

import static org.barometer.survey.ASurvey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Skip logic, errors and warnings as an agency meets them. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class RulesTest {
    private static final String QUESTIONS =
            """
            {"questions": [
              {"code": "cases", "type": "COUNT", "text": {"en": "Cases", "sv": "Ärenden"}},
              {"code": "children", "type": "COUNT", "relevant": "cases > 0",
               "text": {"en": "Children", "sv": "Barn"}}],
             "rules": [
              {"code": "part", "severity": "ERROR", "holds": "children <= cases",
               "question": "children", "message": {"en": "At most all", "sv": "Högst alla"}},
              {"code": "many", "severity": "WARNING", "holds": "cases < 1000",
               "question": "cases", "message": {"en": "That many?", "sv": "Så många?"}}]}
            """;

    private ASurvey survey;
    private String respondent;

    @BeforeEach
    void anEditionHasRules() {
        survey = ASurvey.draft();
        survey.questionnaire(1, QUESTIONS).statusCode(200);
        survey.moveTo("OPEN").statusCode(200);
        respondent = Tokens.of("respondent", ASurvey.agency());
    }

    @Test
    void refuseWhatContradictsItselfOrWasNotAsked() {
        submit("{\"answers\": {\"cases\": 1, \"children\": 2}}")
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:answers-invalid"))
                .body("violations.pointer", contains("/answers/children"))
                .body("violations.code", contains("part"))
                .body("violations.message", contains("At most all"));
        submit("{\"answers\": {\"cases\": 0, \"children\": 0}}")
                .statusCode(422)
                .body("violations.code", contains("not-asked"));
    }

    @Test
    void wantAReasonForWhatIsUnusual() {
        submit("{\"answers\": {\"cases\": 1000}}")
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:warnings-unanswered"))
                .body("violations.pointer", contains("/answers/cases"))
                .body("violations.code", contains("many"));
        submit("{\"answers\": {\"cases\": 1000}, \"warnings\": {\"many\": \"CHECKED_CORRECT\"}}")
                .statusCode(201);
        as(Tokens.of("analyst"))
                .get("/api/v1/editions/" + survey.edition + "/reviews")
                .then()
                .body("warnings.many", contains("CHECKED_CORRECT"));
    }

    @Test
    void areThemselvesCheckedWhenTheyAreWritten() {
        ASurvey.draft()
                .questionnaire(1, QUESTIONS.replace("children <= cases", "childs <= cases and"))
                .statusCode(422)
                .body("violations.pointer", contains("/rules/0/holds"))
                .body("violations.message", contains(containsString("Character 20")));
    }

    private ValidatableResponse submit(String body) {
        return as(respondent)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(survey.responses())
                .then();
    }
}
