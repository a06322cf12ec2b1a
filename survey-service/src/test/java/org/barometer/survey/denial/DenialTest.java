package org.barometer.survey.denial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.ASurvey;
import org.barometer.survey.http.Tokens;
import org.junit.jupiter.api.Test;

/** What somebody meets whose account or agency is suspended while the token is still good. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test's framework fills its fields.
@QuarkusTestResource(OidcWiremockTestResource.class)
class DenialTest {
    private static final Duration FELT = Duration.ofSeconds(5);
    private static final String EDITIONS = "/api/v1/editions";
    private static final String VALID = "\"change\": \"INCREASING\"";

    @TestHTTPResource(value = "/health/ready", management = true)
    URL health;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final String account = UUID.randomUUID().toString();

    @Test
    void refusesASuspendedAccountUntilItIsAdmittedAgain() {
        var token = Tokens.claims("analyst", List.of()).subject(account).sign();
        asking(token, EDITIONS).statusCode(200);

        Suspensions.ofAccount(account);
        await().atMost(FELT).untilAsserted(() -> asking(token, EDITIONS).statusCode(403));
        for (var path : List.of(EDITIONS, EDITIONS + "/NONE", "/api/v1/signing-keys", "/nowhere")) {
            asking(token, path)
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:barometer:problem:account-suspended"));
        }
        asking(Tokens.of("analyst"), EDITIONS).statusCode(200);
        given().get("/api/v1/signing-keys").then().statusCode(200);

        Suspensions.noneOf(account);
        await().atMost(FELT).untilAsserted(() -> asking(token, EDITIONS).statusCode(200));
    }

    @Test
    void takesNothingFromASuspendedAgencyWhoseTokenIsRemembered() {
        var survey = ASurvey.open();
        var agency = ASurvey.agency();
        for (var token :
                List.of(
                        Tokens.of("respondent", agency),
                        Tokens.of("respondent", Map.of(agency, Map.of("id", "1"))))) {
            survey.submit(token, UUID.randomUUID().toString(), VALID).then().statusCode(201);

            Suspensions.ofAgency(agency, "SUSPENDED", 1_000);
            await().atMost(FELT).untilAsserted(() -> asking(token, EDITIONS).statusCode(403));
            survey.submit(token, UUID.randomUUID().toString(), VALID)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:barometer:problem:agency-suspended"));

            Suspensions.ofAgency(agency, "ACTIVE", 1_000);
            await().atMost(FELT).untilAsserted(() -> asking(token, EDITIONS).statusCode(200));
            survey.submit(token, UUID.randomUUID().toString(), VALID).then().statusCode(201);
        }
    }

    @Test
    void tellsABrowserOnAPageInItsLanguage() {
        Suspensions.ofAccount(account);
        var token = Tokens.claims("analyst", List.of()).subject(account).sign();
        await().atMost(FELT).untilAsserted(() -> asking(token, EDITIONS).statusCode(403));

        var page =
                given().auth()
                        .oauth2(token)
                        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                        .header("Accept-Language", "sv")
                        .get("/analysis")
                        .then()
                        .statusCode(403)
                        .contentType(startsWith("text/html"))
                        .extract()
                        .asString();

        assertThat(page).contains("Ditt konto är avstängt");
    }

    @Test
    void saysThatItHearsOfSuspensions() {
        given().get(health)
                .then()
                .body("checks.find { it.name == 'deny-list' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'deny-list' }.data.state", equalTo("FRESH"));
        assertThat(given().get(metrics).asString()).contains("barometer_deny_list_silence_seconds");
    }

    private static ValidatableResponse asking(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
