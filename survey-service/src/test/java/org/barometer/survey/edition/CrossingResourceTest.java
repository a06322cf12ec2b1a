package org.barometer.survey.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.barometer.survey.outbox.Messages;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class CrossingResourceTest {
    private static final String SCALE =
            """
            {"questions": [
              {"code": "change", "type": "SINGLE_CHOICE", "text": {"en": "Change?", "sv": "Ändring?"},
               "options": [
                 {"code": "UP", "label": {"en": "Up", "sv": "Upp"}},
                 {"code": "DOWN", "label": {"en": "Down", "sv": "Ner"}}]},
              {"code": "load", "type": "SCALE", "text": {"en": "Load?", "sv": "Börda?"},
               "options": [
                 {"code": "LOW", "label": {"en": "Low", "sv": "Låg"}},
                 {"code": "HIGH", "label": {"en": "High", "sv": "Hög"}}]}]}
            """;

    @Test
    void tellsTheOthersWhatIsCountedTogether() {
        var survey = ASurvey.draft();
        survey.questionnaire(1, SCALE).statusCode(200);
        crossings(survey).statusCode(200).body("crossings", empty());

        declare(survey, "change", "load").statusCode(200).body("crossings.row", contains("change"));
        crossings(survey).body("crossings.column", contains("load"));

        var told =
                Messages.of(
                                "barometer.editions.v1",
                                event ->
                                        survey.edition.equals(event.key())
                                                && String.valueOf(event.value())
                                                        .contains("\"crossings\""),
                                1)
                        .getFirst();
        assertThat(new JsonPath(String.valueOf(told.value())).getList("crossings"))
                .isEqualTo(List.of(Map.of("row", "change", "column", "load")));
    }

    @Test
    void namesWhatCannotBeCountedTogether() {
        var survey = ASurvey.open();

        declare(survey, "change", "trends")
                .statusCode(422)
                .body("type", equalTo("urn:barometer:problem:crossings-invalid"))
                .body("violations.pointer", contains("/crossings/0/column"));
        as(Tokens.of("analyst"))
                .get("/api/v1/editions/" + ASurvey.code("E") + "/crossings")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse crossings(ASurvey survey) {
        return as(Tokens.of("analyst"))
                .get("/api/v1/editions/" + survey.edition + "/crossings")
                .then();
    }

    private static ValidatableResponse declare(ASurvey survey, String row, String column) {
        return as(Tokens.of("analyst"))
                .body(
                        """
                        {"crossings": [{"row": "%s", "column": "%s"}]}
                        """
                                .formatted(row, column))
                .put("/api/v1/editions/" + survey.edition + "/crossings")
                .then();
    }
}
