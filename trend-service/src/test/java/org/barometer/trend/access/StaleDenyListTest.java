package org.barometer.trend.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.trend.http.Tokens;
import org.barometer.trend.release.SigningKeyFile;
import org.junit.jupiter.api.Test;

/** What goes on and what does not while nothing can be heard of suspensions. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test's framework fills its fields.
@TestProfile(StaleDenyListTest.NothingIsEverFresh.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(SigningKeyFile.class)
class StaleDenyListTest {
    @TestHTTPResource URL service;

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URL openApi;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL health;

    public static class NothingIsEverFresh implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("deny-list.stale-after", "PT0S");
        }
    }

    @Test
    void refusesStaffWhatTheTableSaysAndNothingElse() throws IOException {
        var objects = Addressed.none();
        var requests = new Requests(service, AccessTable.offered(openApi), objects::in);
        for (var operation : AccessTable.declared()) {
            for (var role : operation.isPublic() ? Set.of("analyst") : operation.roles()) {
                var token = Tokens.of(role, List.of());
                var answer =
                        requests.send(
                                operation,
                                request -> request.header("Authorization", "Bearer " + token));

                assertThat(answer.body().contains("deny-list-stale"))
                        .as(operation + " as " + role)
                        .isEqualTo(operation.isRefusedWhileStaleTo(role));
                if (operation.isRefusedWhileStaleTo(role)) {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).contains("10");
                }
            }
        }
    }

    @Test
    void staysInUse() {
        given().get(health)
                .then()
                .body("checks.find { it.name == 'deny-list' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'deny-list' }.data.state", equalTo("DEGRADED"));
    }
}
