package org.barometer.survey.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.ASurvey.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.Test;

/** Open answers that could point to somebody are not taken in, on whichever way. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class IdentifyingTextTest {
    private static final String NAMING =
            "\"change\": \"INCREASING\", \"comment\": \"He wrote from john.smith@example.com\"";

    @Test
    void isRefusedWithItsPlaceButNotRepeated() {
        var respondent = Tokens.of("respondent", ASurvey.agency());
        var survey = ASurvey.open();
        isRefused(survey.submit(respondent, UUID.randomUUID().toString(), NAMING));

        var response =
                survey.submit(
                                respondent,
                                UUID.randomUUID().toString(),
                                "\"change\": \"INCREASING\", \"comment\": \"He wrote often\"")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("response");
        isRefused(
                as(respondent)
                        .header("If-Match", "\"1\"")
                        .body("{\"answers\": {" + NAMING + "}}")
                        .put(survey.responses() + "/" + response));
    }

    private static void isRefused(Response response) {
        response.then()
                .statusCode(422)
                .body("violations.pointer", contains("/answers/comment"))
                .body("violations.code", contains("identifying-text"))
                .body("violations[0].spans.size()", equalTo(1))
                .body("violations[0].spans[0].start", equalTo(14))
                .body("violations[0].spans[0].end", equalTo(36))
                .body("violations[0].spans[0].kind", equalTo("email"));
        assertThat(response.asString()).doesNotContain("smith");
    }
}
