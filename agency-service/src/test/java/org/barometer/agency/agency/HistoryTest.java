package org.barometer.agency.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.agency.agency.AgencyRequests.AGENCIES;
import static org.barometer.agency.agency.AgencyRequests.aChange;
import static org.barometer.agency.agency.AgencyRequests.anAgency;
import static org.barometer.agency.agency.AgencyRequests.asAdministrator;
import static org.barometer.agency.agency.AgencyRequests.change;
import static org.barometer.agency.agency.AgencyRequests.newCode;
import static org.barometer.agency.agency.AgencyRequests.register;
import static org.barometer.agency.agency.AgencyRequests.suspend;
import static org.barometer.agency.agency.AgencyRequests.with;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.FakeOrganizations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class HistoryTest {
    @Inject FakeOrganizations organizations;

    @AfterEach
    void reachTheIdentityProviderAgain() {
        organizations.reachable(true);
    }

    @Test
    void tellsWhoChangedWhatWhenAndWhy() {
        var code = newCode();
        var account = UUID.randomUUID().toString();
        var before = Instant.now();
        register(code);
        change(code, 1, with(aChange(code), "names", Map.of("sv", "Myndighet " + code)));
        suspendAs(account, code);

        history(code, "")
                .body("changes.revision", contains(3, 2, 1))
                .body(
                        "changes.action",
                        contains("AGENCY_SUSPENDED", "AGENCY_CHANGED", "AGENCY_REGISTERED"))
                .body("changes.reason", contains(equalTo("RULES_BROKEN"), nullValue(), nullValue()))
                .body("changes[0].role", equalTo("administrator"))
                .body("changes[0].account", equalTo(account))
                .body("changes[0].before", equalTo(Map.of("status", "ACTIVE")))
                .body("changes[0].after", equalTo(Map.of("status", "SUSPENDED")))
                .body("changes[1].before", anEmptyMap())
                .body("changes[1].after", equalTo(Map.of("name.sv", "Myndighet " + code)))
                .body("changes[2].before", anEmptyMap())
                .body("changes[2].after", hasEntry("name.en", "Agency " + code));
        assertThat(Instant.parse(history(code, "").extract().path("changes[0].at")))
                .isBetween(before, Instant.now());
    }

    @Test
    void leavesOutWhatChangedNothing() {
        var code = newCode();
        register(code);
        change(code, 1, aChange(code)).then().statusCode(200);
        change(code, 7, with(aChange(code), "size", "SMALL")).then().statusCode(412);

        history(code, "").body("changes", hasSize(1));
    }

    @Test
    void remembersWhoAskedForWhatWasInterrupted() {
        var code = newCode();
        var account = UUID.randomUUID().toString();
        register(code);
        organizations.reachable(false);
        suspendAs(account, code);
        history(code, "").body("changes", hasSize(1));
        organizations.reachable(true);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> history(code, "").body("changes", hasSize(2)));
        history(code, "")
                .body("changes[0].account", equalTo(account))
                .body("changes[0].reason", equalTo("RULES_BROKEN"));
    }

    @Test
    void goesBackPageByPage() {
        var code = newCode();
        register(code);
        change(code, 1, with(aChange(code), "size", "SMALL"));
        suspend(code, 2);

        var page = history(code, "?limit=2").body("changes.revision", contains(3, 2)).extract();
        var link = page.header("Link");
        assertThat(link).endsWith("; rel=\"next\"");
        asAdministrator()
                .get(link.substring(link.indexOf('<') + 1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("changes.revision", contains(1));
    }

    @Test
    void knowsNothingOfWhatThereIsNot() {
        asAdministrator().get(AGENCIES + "/" + newCode() + "/history").then().statusCode(404);
        var code = newCode();
        register(asAdministrator(), UUID.randomUUID().toString(), anAgency(code));
        asAdministrator()
                .get(AGENCIES + "/" + code + "/history?before=x&limit=0")
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/before", "/limit"));
    }

    private static void suspendAs(String account, String code) {
        var revision = AgencyRequests.read(code).jsonPath().getLong("revision");
        given().auth()
                .oauth2(Tokens.claims("administrator").subject(account).sign())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"%d\"".formatted(revision))
                .body(Map.of("reason", "RULES_BROKEN"))
                .post(AGENCIES + "/" + code + "/suspension");
    }

    private static ValidatableResponse history(String code, String query) {
        return asAdministrator()
                .get(AGENCIES + "/" + code + "/history" + query)
                .then()
                .statusCode(200);
    }
}
