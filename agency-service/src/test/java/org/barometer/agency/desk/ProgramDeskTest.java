package org.barometer.agency.desk;

import static org.barometer.agency.desk.Visitor.first;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ProgramDeskTest {
    private static final Visitor ADMINISTRATOR = Visitor.administrator();
    private static final String NEW = "/service-accounts/new";

    private final String agency = Visitor.newCode();

    @BeforeEach
    void registerTheAgency() {
        ADMINISTRATOR.registers(agency);
    }

    @Test
    void showsASecretOnceAndNeverAgain() {
        var form = form("Case system", "RESPONDENT", agency);
        form.put("key", UUID.randomUUID().toString());

        var page =
                ADMINISTRATOR
                        .sends(NEW, form)
                        .statusCode(201)
                        .header("Cache-Control", equalTo("no-store"))
                        .body(containsString("Copy this now"))
                        .extract()
                        .asString();
        var secret = first("id=\"secret\"[^>]* value=\"([^\"]+)\"", page);

        ADMINISTRATOR
                .sends(NEW, form)
                .statusCode(409)
                .body(allOf(containsString("cannot be shown again"), not(containsString(secret))));
        ADMINISTRATOR
                .opens(program(page))
                .body(
                        allOf(
                                containsString("Case system"),
                                containsString(agency),
                                containsString("not yet"),
                                not(containsString(secret))));
    }

    @Test
    void givesAnotherSecretBesideTheEarlierOneAndNoThird() {
        var program = program(created());

        var page = ADMINISTRATOR.sends(program + "/rotations", Map.of("overlap", "P1D"));
        page.statusCode(201).body(containsString("Copy this now"));
        ADMINISTRATOR.opens(program).body(containsString("Two secrets are valid already"));
        ADMINISTRATOR
                .sends(program + "/rotations", Map.of("overlap", "P1D"))
                .statusCode(409)
                .body(containsString("Two secrets are valid already"));
        var client = first("id=\"client\"[^>]* value=\"([^\"]+)\"", page.extract().asString());
        ADMINISTRATOR
                .succeeds(
                        "%s/credentials/%s/end".formatted(program, client),
                        ADMINISTRATOR.revised(program))
                .body(containsString("The secret is refused from now on"));
    }

    @Test
    void leavesAProgramItsOnlySecret() {
        var page = created();
        var program = program(page);
        var client = first("id=\"client\"[^>]* value=\"([^\"]+)\"", page);

        ADMINISTRATOR
                .sends(
                        "%s/credentials/%s/end".formatted(program, client),
                        ADMINISTRATOR.revised(program))
                .statusCode(409)
                .body(containsString("It is the only secret"));
    }

    @Test
    void renamesAndRevokes() {
        var program = program(created());
        var renaming = ADMINISTRATOR.revised(program, Map.of("name", "Another name"));

        ADMINISTRATOR.succeeds(program + "/name", renaming).body(containsString("Another name"));
        ADMINISTRATOR.sends(program + "/name", renaming).statusCode(303);
        ADMINISTRATOR
                .succeeds(program + "/revocation", ADMINISTRATOR.revised(program))
                .body(allOf(containsString("It is revoked"), not(containsString("/rotations"))));
        ADMINISTRATOR
                .opens("/service-accounts?status=REVOKED&agency=" + agency)
                .body(containsString("Another name"));
        ADMINISTRATOR
                .opens("/service-accounts?status=ACTIVE&agency=" + agency)
                .body(containsString("No program is like this"));
    }

    @Test
    void saysEverythingThatIsWrongBesideItsField() {
        ADMINISTRATOR
                .reading("sv")
                .sends(NEW, form("", "", ""))
                .statusCode(422)
                .body(
                        allOf(
                                containsString("Använd 1 till 80 tecken"),
                                containsString("id=\"role-wrong\"")));
        ADMINISTRATOR
                .sends(NEW, form("Case system", "RESPONDENT", ""))
                .statusCode(422)
                .body(containsString("id=\"agency-wrong\""));
        ADMINISTRATOR
                .sends(NEW, form("Case system", "RESPONDENT", "NO-SUCH"))
                .statusCode(422)
                .body(containsString("There is no active agency of this code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "coordinator", "analyst", "publisher", "dashboard"})
    void isForAdministratorsOnly(String role) {
        var visitor = Visitor.of(role);

        visitor.opens("/service-accounts").statusCode(403);
        visitor.opens(NEW).statusCode(403);
        visitor.sends(NEW, form("Case system", "DASHBOARD", "")).statusCode(403);
    }

    private String created() {
        return ADMINISTRATOR
                .sends(NEW, form("Case system", "COORDINATOR", agency))
                .statusCode(201)
                .extract()
                .asString();
    }

    private static Map<String, String> form(String name, String role, String ofAgency) {
        return new HashMap<>(Map.of("name", name, "role", role, "agency", ofAgency));
    }

    /** The page of the account that a secret was shown for. */
    private static String program(String page) {
        return first("(/service-accounts/[0-9a-f-]{36})", page);
    }
}
