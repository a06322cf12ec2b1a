package org.barometer.agency.denial;

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
import java.util.Locale;
import java.util.UUID;
import org.barometer.agency.http.Tokens;
import org.junit.jupiter.api.Test;

/** What somebody meets whose account or agency is suspended while the token is still good. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test's framework fills its fields.
@QuarkusTestResource(OidcWiremockTestResource.class)
class DenialTest {
    private static final Duration FELT = Duration.ofSeconds(5);
    private static final String AGENCIES = "/api/v1/agencies";

    @TestHTTPResource(value = "/health/ready", management = true)
    URL health;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final String account = UUID.randomUUID().toString();

    @Test
    void refusesASuspendedAccountUntilItIsAdmittedAgain() {
        var token = Tokens.claims("administrator").subject(account).sign();
        asking(token, AGENCIES).statusCode(200);

        Suspensions.ofAccount(account);
        await().atMost(FELT).untilAsserted(() -> asking(token, AGENCIES).statusCode(403));
        for (var path : List.of(AGENCIES, AGENCIES + "/NONE", "/nowhere")) {
            asking(token, path)
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:barometer:problem:account-suspended"));
        }
        asking(Tokens.of("administrator"), AGENCIES).statusCode(200);

        Suspensions.noneOf(account);
        await().atMost(FELT).untilAsserted(() -> asking(token, AGENCIES).statusCode(200));
    }

    @Test
    void refusesThoseOfASuspendedAgencyBeforeItLooksAtTheirRole() {
        var agency = "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        var token = Tokens.claims("coordinator").claim("organization", List.of(agency)).sign();
        asking(token, AGENCIES)
                .statusCode(403)
                .body("type", equalTo("urn:barometer:problem:forbidden"));

        Suspensions.ofAgency(agency, "SUSPENDED", 2);

        await().atMost(FELT)
                .untilAsserted(
                        () ->
                                asking(token, AGENCIES)
                                        .statusCode(403)
                                        .body(
                                                "type",
                                                equalTo("urn:barometer:problem:agency-suspended")));
    }

    @Test
    void tellsABrowserOnAPageInItsLanguage() {
        Suspensions.ofAccount(account);
        var token = Tokens.claims("administrator").subject(account).sign();
        await().atMost(FELT).untilAsserted(() -> asking(token, AGENCIES).statusCode(403));

        var page =
                given().auth()
                        .oauth2(token)
                        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                        .header("Accept-Language", "sv")
                        .get("/agencies")
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
