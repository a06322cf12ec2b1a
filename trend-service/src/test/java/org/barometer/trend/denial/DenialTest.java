package org.barometer.trend.denial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.barometer.trend.release.SampleEdition.anEdition;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.release.ReleaseDesk;
import org.barometer.trend.release.SigningKeyFile;
import org.barometer.trend.tally.TallyCube;
import org.junit.jupiter.api.Test;

/** What somebody meets whose account or agency is suspended while the token is still good. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test's framework fills its fields.
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class DenialTest {
    private static final Duration FELT = Duration.ofSeconds(5);
    private static final String MEASURES = "/api/v1/measures";

    @TestHTTPResource(value = "/health/ready", management = true)
    URL health;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject Catalogue catalogue;
    @Inject TallyCube cube;

    private final String account = UUID.randomUUID().toString();

    @Test
    void refusesASuspendedAccountUntilItIsAdmittedAgain() {
        var token = Tokens.claims("analyst", List.of()).subject(account).sign();
        asking(token, MEASURES).statusCode(200);

        Suspensions.ofAccount(account);
        await().atMost(FELT).untilAsserted(() -> asking(token, MEASURES).statusCode(403));
        asking(token, MEASURES)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:barometer:problem:account-suspended"));
        for (var path : List.of("/api/v1/provisional/none", "/api/v1/signing-keys", "/nowhere")) {
            asking(token, path)
                    .statusCode(403)
                    .body("type", equalTo("urn:barometer:problem:account-suspended"));
        }
        asking(Tokens.of("analyst"), MEASURES).statusCode(200);
        given().get(MEASURES).then().statusCode(200);

        Suspensions.noneOf(account);
        await().atMost(FELT).untilAsserted(() -> asking(token, MEASURES).statusCode(200));
    }

    @Test
    void refusesThoseOfASuspendedAgencyUntilItIsBack() {
        var agency = "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        var token = Tokens.of("coordinator", agency);
        var asMap = Tokens.of("coordinator", Map.of(agency, Map.of("id", "1")));
        Suspensions.ofAgency(agency, "ACTIVE", 1);
        asking(token, MEASURES).statusCode(200);

        for (var status : List.of("SUSPENDED", "RETIRED", "OF_A_LATER_VERSION")) {
            Suspensions.ofAgency(agency, status, 2);
            for (var each : List.of(token, asMap)) {
                await().atMost(FELT)
                        .untilAsserted(
                                () ->
                                        asking(each, MEASURES)
                                                .statusCode(403)
                                                .body(
                                                        "type",
                                                        equalTo(
                                                                "urn:barometer:problem:"
                                                                        + "agency-suspended")));
            }
            Suspensions.ofAgency(agency, "ACTIVE", 3);
            await().atMost(FELT).untilAsserted(() -> asking(token, MEASURES).statusCode(200));
        }
    }

    @Test
    void repeatsNoAnswerToWhoIsSuspended() {
        var measure = "m_" + UUID.randomUUID().toString().replace('-', '_');
        ReleaseDesk.published(
                false,
                anEdition()
                        .chose(measure, "SE", 41, Map.of("A", 200, "B", 235))
                        .into(catalogue, cube));
        var path = "/api/v1/trends/" + measure;
        var token = Tokens.claims("dashboard", List.of()).subject(account).sign();
        asking(token, path).statusCode(200);
        asking(token, path).statusCode(200);

        Suspensions.ofAccount(account);

        await().atMost(FELT).untilAsserted(() -> asking(token, path).statusCode(403));
        asking(Tokens.of("dashboard"), path).statusCode(200);
    }

    @Test
    void tellsABrowserOnAPageInItsLanguage() {
        Suspensions.ofAccount(account);
        var token = Tokens.claims("dashboard", List.of()).subject(account).sign();

        await().atMost(FELT).untilAsserted(() -> asking(token, MEASURES).statusCode(403));
        // The dashboard's own pages take sessions only; what is nowhere takes both.
        var page =
                given().auth()
                        .oauth2(token)
                        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                        .header("Accept-Language", "sv")
                        .get("/nowhere")
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
