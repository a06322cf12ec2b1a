package org.barometer.agency.access;

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
import java.util.Map;
import java.util.Set;
import org.barometer.agency.http.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes on and what does not while nothing can be heard of suspensions. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test's framework fills its fields.
@TestProfile(StaleDenyListTest.NothingIsEverFresh.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
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
                var token = Tokens.of(role);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agencies/agencies.csv",
                "/agencies/agencies.xlsx",
                "/audit/audit-log.csv",
                "/audit/audit-log.jsonl",
                "/state/document.yaml"
            })
    void refusesTheFilesOfTheDeskToo(String file) {
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .get(file)
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:barometer:problem:deny-list-stale"));
    }

    @Test
    void staysInUse() {
        given().get(health)
                .then()
                .body("checks.find { it.name == 'deny-list' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'deny-list' }.data.state", equalTo("DEGRADED"));
    }
}
