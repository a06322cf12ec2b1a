package org.barometer.agency.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.barometer.agency.identity.Accounts.Access;
import org.barometer.agency.identity.Accounts.NewAccount;
import org.barometer.agency.identity.Accounts.SecondFactor;
import org.barometer.agency.identity.FakeAccounts;
import org.barometer.agency.identity.FakeOrganizations;
import org.barometer.agency.identity.Organizations.Organization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class DriftDeskTest {
    private static final Visitor ADMINISTRATOR = Visitor.administrator();
    private static final String DRIFT = "/state/drift";

    @Inject FakeOrganizations organizations;
    @Inject FakeAccounts accounts;

    private final String code = "D-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private final String address = "d-%s@example.org".formatted(UUID.randomUUID());

    @AfterEach
    void leaveNothingBehind() {
        accounts.reachable(true);
        organizations.remove(code);
        accounts.find(address).ifPresent(accounts::remove);
    }

    @Test
    void saysWhatDiffersAndRepairsIt() {
        register();
        organizations.keep(new Organization(code, "Renamed " + code, false));
        ADMINISTRATOR
                .opens(DRIFT)
                .statusCode(200)
                .body(
                        allOf(
                                containsString("<code>" + code + "</code>"),
                                containsString("The organization is not as the agency is"),
                                containsString("Renamed " + code),
                                containsString("lets nobody in")));
        ADMINISTRATOR
                .reading("sv")
                .opens(DRIFT)
                .body(containsString("Organisationen är inte som myndigheten är"));

        ADMINISTRATOR
                .succeeds(DRIFT, Map.of("difference", digestOf(code), "way", "REPAIR"))
                .body(
                        allOf(
                                containsString("One difference is settled"),
                                not(containsString(code))));

        assertThat(organizations.organization(code))
                .contains(new Organization(code, "Unit " + code, true));
    }

    @Test
    void takesSomebodyIn() {
        var account = byHand("analyst");
        ADMINISTRATOR
                .opens(DRIFT)
                .body(
                        allOf(
                                containsString(address),
                                containsString("Take the person into the registry")));

        ADMINISTRATOR.succeeds(DRIFT, Map.of("difference", digestOf(address), "way", "ADOPT"));

        ADMINISTRATOR.opens("/people/" + account).statusCode(200).body(containsString(address));
    }

    @Test
    void keepsWhatWasChosenWhereItCannotBeDone() {
        register();
        organizations.remove(code);

        ADMINISTRATOR
                .sends(DRIFT, Map.of("difference", digestOf(code), "way", "ADOPT"))
                .statusCode(409)
                .body(
                        allOf(
                                containsString("This cannot be done about it"),
                                containsString("checked")));

        assertThat(organizations.organization(code)).isEmpty();
    }

    @Test
    void saysWhyARepairWasNotDone() {
        register();
        organizations.remove(code);
        organizations.keep(new Organization(code + "-2", "Unit " + code, true));

        ADMINISTRATOR
                .sends(DRIFT, Map.of("difference", digestOf(code), "way", "REPAIR"))
                .statusCode(409)
                .body(containsString("Another organization has the name"));

        organizations.remove(code + "-2");
    }

    @Test
    void showsHowItIsNowWhereSomethingHasMovedOn() {
        ADMINISTRATOR
                .sends(DRIFT, Map.of("difference", "gone", "way", "REPAIR"))
                .statusCode(409)
                .body(containsString("Some of what you chose is not so any more"));
        ADMINISTRATOR
                .sends(DRIFT, Map.of("way", "REPAIR"))
                .statusCode(422)
                .body(containsString("Choose at least one"));
        ADMINISTRATOR.sends(DRIFT, Map.of("difference", "gone", "way", "BURN")).statusCode(400);
    }

    @Test
    void saysThatKeycloakIsAway() {
        accounts.reachable(false);

        ADMINISTRATOR.opens(DRIFT).statusCode(503).body(containsString("Keycloak does not answer"));
        ADMINISTRATOR
                .sends(DRIFT, Map.of("difference", "any", "way", "REPAIR"))
                .statusCode(503)
                .body(containsString("Keycloak does not answer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "coordinator", "analyst", "publisher", "dashboard"})
    void isForAdministratorsOnly(String role) {
        var visitor = Visitor.of(role);

        visitor.opens(DRIFT).statusCode(403);
        visitor.sends(DRIFT, Map.of("difference", "any", "way", "REPAIR")).statusCode(403);
    }

    private void register() {
        ADMINISTRATOR.succeeds("/agencies/new", Visitor.anAgency(code));
    }

    /** Somebody with the rights to do so makes an account in Keycloak itself. */
    private String byHand(String role) {
        var account = accounts.make(new NewAccount(address, "sv", SecondFactor.NONE));
        accounts.keep(new Access(account, role, Set.of(role), null, "sv", true));
        return account;
    }

    /** The value of the box in the row that names something. */
    private static String digestOf(String named) {
        var page = ADMINISTRATOR.opens(DRIFT).statusCode(200).extract().asString();
        var row =
                Pattern.compile(
                                "value=\"([0-9a-f]{64})\"(?:(?!<tr>).)*?<code>%s</code>"
                                        .formatted(Pattern.quote(named)),
                                Pattern.DOTALL)
                        .matcher(page);
        assertThat(row.find()).isTrue();
        return row.group(1);
    }
}
