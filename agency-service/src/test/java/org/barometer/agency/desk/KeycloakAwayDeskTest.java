package org.barometer.agency.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.barometer.agency.identity.FakeAccounts;
import org.barometer.agency.identity.FakeOrganizations;
import org.barometer.agency.identity.FakePrograms;
import org.barometer.agency.state.Agreement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While Keycloak is away the desk can be read, and says of every change that it is kept. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class KeycloakAwayDeskTest {
    private static final Visitor ADMINISTRATOR = Visitor.administrator();

    @Inject FakeAccounts accounts;
    @Inject FakeOrganizations organizations;
    @Inject FakePrograms programs;
    @Inject Agreement agreement;

    private final String code = "D-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private String invitation = "";
    private String person = "";
    private String program = "";

    @BeforeEach
    void makeOneOfEach() {
        agreement.remember();
        ADMINISTRATOR.succeeds("/agencies/new", Visitor.anAgency(code));
        var address = newAddress();
        invitation = invite(address);
        accounts.accept(address);
        ADMINISTRATOR.opens(invitation).statusCode(200);
        person = "/people/" + accounts.named(address).orElseThrow().id();
        invitation = invite(newAddress());
        program =
                ADMINISTRATOR
                        .sends("/service-accounts/new", program())
                        .statusCode(201)
                        .extract()
                        .asString()
                        .replaceAll("(?s).*?(/service-accounts/[0-9a-f-]{36}).*", "$1");
        keycloak(false);
    }

    @AfterEach
    void reachKeycloakAgain() {
        keycloak(true);
        agreement.comesBack();
    }

    @Test
    void canBeRead() {
        for (var page :
                List.of(
                        "/",
                        "/agencies",
                        "/agencies/" + code,
                        "/people",
                        person,
                        "/people/invitations",
                        invitation,
                        "/people/grants",
                        "/service-accounts",
                        program,
                        "/state",
                        "/state/document.yaml",
                        "/audit")) {
            ADMINISTRATOR.opens(page).statusCode(200);
        }
    }

    @Test
    void saysThatAChangeIsKept() {
        isKept(ADMINISTRATOR.sends("/agencies/new", Visitor.anAgency(code + "-2")));
        isKept(ADMINISTRATOR.sends("/agencies/" + code, revised("/agencies/" + code)));
        isKept(ADMINISTRATOR.sends("/people/invitations/new", person(newAddress())));
        isKept(ADMINISTRATOR.sends(person + "/suspension", revised(person)));
        isKept(ADMINISTRATOR.sends("/service-accounts/new", program()));
        isKept(ADMINISTRATOR.sends(program + "/revocation", revised(program)));
    }

    private static void isKept(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType(startsWith("text/html"))
                .body(allOf(containsString("Not done yet"), containsString("will be done")));
    }

    private void keycloak(boolean answers) {
        accounts.reachable(answers);
        organizations.reachable(answers);
        programs.reachable(answers);
    }

    private String invite(String address) {
        return ADMINISTRATOR
                .sends("/people/invitations/new", person(address))
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]*|\\?.*", "");
    }

    private Map<String, String> revised(String page) {
        return Map.of(
                "revision",
                ADMINISTRATOR.field(page, "revision"),
                "name",
                "Renamed " + code,
                "country",
                "SE",
                "type",
                "POLICE",
                "size",
                "SMALL");
    }

    private Map<String, String> program() {
        return Map.of("name", "Case system", "role", "RESPONDENT", "agency", code);
    }

    private Map<String, String> person(String address) {
        return Map.of("email", address, "role", "coordinator", "agency", code, "language", "sv");
    }

    private static String newAddress() {
        return "d-%s@example.org".formatted(UUID.randomUUID());
    }
}
