package org.barometer.agency.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.barometer.agency.identity.Accounts.Access;
import org.barometer.agency.identity.Accounts.NewAccount;
import org.barometer.agency.identity.Accounts.SecondFactor;
import org.barometer.agency.identity.Inventory.Account;
import org.barometer.agency.identity.Organizations.Organization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** Against the Keycloak of the test servers, with the rights that the service has there. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class KeycloakInventoryTest {
    private static final String REALM = "/admin/realms/barometer";
    private static final Set<String> ROLES = Set.of("respondent", "coordinator", "dashboard");
    private static final AdminCalls OWNER = AdminCalls.asOwner();

    private final String alias = "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private final String email = "t-%s@example.org".formatted(UUID.randomUUID());
    private final String program = "program-" + UUID.randomUUID();
    private final Keycloak client =
            KeycloakBuilder.builder()
                    .serverUrl(
                            System.getenv()
                                    .getOrDefault("BAROMETER_KEYCLOAK", "http://localhost:28080"))
                    .realm("barometer")
                    .grantType("client_credentials")
                    .clientId("barometer-agency-admin")
                    .clientSecret("barometer-agency-admin")
                    .build();
    private final KeycloakRealm realm =
            new KeycloakRealm(client, "barometer", Duration.ofSeconds(20));
    private final Accounts accounts = new KeycloakAccounts(realm);
    private final Organizations organizations = new KeycloakOrganizations(realm);
    private final Inventory inventory = new KeycloakInventory(realm);

    @AfterEach
    void removeWhatWasMade() {
        accounts.find(email).ifPresent(accounts::remove);
        organizations.remove(alias);
        for (var each : OWNER.get(REALM + "/clients?clientId=" + program)) {
            OWNER.send("DELETE", REALM + "/clients/" + each.get("id").asText(), "");
        }
        client.close();
    }

    @Test
    void seesAnOrganizationAndWhoBelongsToIt() {
        organizations.keep(new Organization(alias, "Agency " + alias, false));
        var account = accounts.make(new NewAccount(email, "sv", SecondFactor.NONE));
        accounts.keep(new Access(account, "respondent", ROLES, alias, "sv", true));

        var contents = inventory.look(ROLES);

        assertThat(contents.organizations())
                .contains(new Organization(alias, "Agency " + alias, false));
        assertThat(only(contents.people(), account))
                .isEqualTo(
                        new Account(
                                account,
                                Optional.of(email),
                                Optional.of("sv"),
                                true,
                                Set.of("respondent"),
                                Set.of(alias)));
    }

    @Test
    void seesAnAccountThatIsDisabledAndHasNothing() {
        var account = accounts.make(new NewAccount(email, "en", SecondFactor.NONE));
        OWNER.send("PUT", REALM + "/users/" + account, "{\"enabled\":false}");

        var seen = only(inventory.look(ROLES).people(), account);

        assertThat(seen.enabled()).isFalse();
        assertThat(seen.admits()).isFalse();
    }

    @Test
    void seesTheClientsOfProgramsApartFromPeople() {
        organizations.keep(new Organization(alias, "Agency " + alias, true));
        OWNER.send(
                "POST",
                REALM + "/clients",
                "{\"clientId\":\"%s\",\"serviceAccountsEnabled\":true}".formatted(program));
        var user =
                OWNER.get(REALM + "/users?exact=true&username=service-account-" + program)
                        .get(0)
                        .get("id")
                        .asText();
        // As a repair does: what a client admits to is its service account's.
        accounts.keep(new Access(user, "coordinator", ROLES, alias, "en", true));

        var contents = inventory.look(ROLES);

        var seen = only(contents.programs(), program);
        assertThat(seen.roles()).containsExactly("coordinator");
        assertThat(seen.organizations()).containsExactly(alias);
        assertThat(seen.enabled()).isTrue();
        assertThat(contents.people()).extracting(Account::id).doesNotContain(user);
    }

    private static Account only(List<Account> accounts, String id) {
        var found = accounts.stream().filter(each -> each.id().equals(id)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
