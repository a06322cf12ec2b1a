package org.barometer.agency.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.barometer.agency.identity.Accounts.Access;
import org.barometer.agency.identity.Accounts.NewAccount;
import org.barometer.agency.identity.Accounts.SecondFactor;
import org.barometer.agency.identity.Accounts.SignIn;
import org.barometer.agency.identity.Organizations.Organization;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** Against the Keycloak of the test servers, with the rights that the service has there. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class KeycloakAccountsTest {
    private static final String REALM = "/admin/realms/barometer";
    private static final Set<String> ROLES = Set.of("respondent", "coordinator", "analyst");
    private static final AdminCalls OWNER = AdminCalls.asOwner();

    private final String alias = "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private final String email = "t-%s@example.org".formatted(UUID.randomUUID());
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

    @AfterEach
    void removeWhatWasMade() {
        accounts.find(email).ifPresent(accounts::remove);
        for (var each : OWNER.get(REALM + "/organizations?search=" + alias)) {
            OWNER.send("DELETE", REALM + "/organizations/" + each.get("id").asText(), "");
        }
        for (var each : OWNER.get(REALM + "/clients?clientId=" + alias)) {
            OWNER.send("DELETE", REALM + "/clients/" + each.get("id").asText(), "");
        }
        client.close();
    }

    @Test
    void makesAnAccountOnceThatNobodyCanUseYet() {
        assertThat(accounts.find(email)).isEmpty();

        var account = make(SecondFactor.ONE_TIME_PASSWORD);

        assertThat(make(SecondFactor.ONE_TIME_PASSWORD)).isEqualTo(account);
        assertThat(accounts.find(email)).contains(account);
        assertThat(accounts.isUsable(account)).isFalse();
        var user = user(account);
        assertThat(user.get("username").asText()).isEqualTo(email);
        assertThat(user.at("/attributes/locale/0").asText()).isEqualTo("sv");
        assertThat(user.get("requiredActions"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("VERIFY_EMAIL", "UPDATE_PASSWORD", "CONFIGURE_TOTP");
    }

    @Test
    void asksForAPasskeyThatTheRealmOffers() {
        var account = make(SecondFactor.PASSKEY);

        assertThat(user(account).get("requiredActions"))
                .extracting(JsonNode::asText)
                .contains("webauthn-register-passwordless");
        assertThat(OWNER.get(REALM + "/authentication/required-actions"))
                .anySatisfy(
                        action -> {
                            assertThat(action.get("alias").asText())
                                    .isEqualTo("webauthn-register-passwordless");
                            assertThat(action.get("enabled").asBoolean()).isTrue();
                        });
    }

    @Test
    void admitsToOneRoleInOneAgencyAndNothingElse() {
        organization(alias);
        organization(alias + "-2");
        var account = make(SecondFactor.NONE);

        assertThat(accounts.keep(access(account, "respondent", alias, true))).isTrue();
        assertThat(accounts.keep(access(account, "respondent", alias, true))).isTrue();
        assertThat(rolesOf(account)).containsExactly("respondent");
        assertThat(organizationsOf(account)).containsExactly(alias);

        accounts.keep(access(account, "coordinator", alias + "-2", true));
        assertThat(rolesOf(account)).containsExactly("coordinator");
        assertThat(organizationsOf(account)).containsExactly(alias + "-2");

        accounts.keep(access(account, "analyst", null, false));
        assertThat(rolesOf(account)).containsExactly("analyst");
        assertThat(organizationsOf(account)).isEmpty();
        assertThat(user(account).get("enabled").asBoolean()).isFalse();
    }

    @Test
    void leavesRolesThatTheSuiteDoesNotGive() {
        var account = make(SecondFactor.NONE);

        accounts.keep(access(account, "analyst", null, true));

        assertThat(OWNER.get(REALM + "/users/" + account + "/role-mappings/realm"))
                .extracting(role -> role.get("name").asText())
                .contains("default-roles-barometer");
    }

    @Test
    void seesThatAnAccountIsUsable() {
        var account = make(SecondFactor.NONE);

        OWNER.send(
                "PUT",
                REALM + "/users/" + account,
                "{\"emailVerified\":true,\"requiredActions\":[]}");

        assertThat(accounts.isUsable(account)).isTrue();
    }

    @Test
    void removesAnAccountOnce() {
        var account = make(SecondFactor.NONE);

        accounts.remove(account);
        accounts.remove(account);

        assertThat(accounts.find(email)).isEmpty();
        assertThat(accounts.isUsable(account)).isFalse();
        assertThat(accounts.keep(access(account, "analyst", null, true))).isFalse();
    }

    @Test
    void saysWhenTheOrganizationIsMissing() {
        var account = make(SecondFactor.NONE);

        assertThatThrownBy(() -> accounts.keep(access(account, "respondent", alias, true)))
                .isInstanceOf(IdentityProviderUnavailable.class);
    }

    @Test
    void readsSignInsTheFirstOnesFirst() {
        var account = make(SecondFactor.NONE);
        OWNER.send(
                "PUT",
                REALM + "/users/" + account,
                """
                {"emailVerified":true,"requiredActions":[],"firstName":"a","lastName":"b"}
                """);
        OWNER.send(
                "PUT",
                "%s/users/%s/reset-password".formatted(REALM, account),
                """
                {"type":"password","value":"correct horse battery","temporary":false}
                """);
        assertThat(
                        OWNER.send(
                                        "POST",
                                        REALM + "/clients",
                                        """
                                        {"clientId":"%s","publicClient":true,"directAccessGrantsEnabled":true}
                                        """
                                                .formatted(alias))
                                .statusCode())
                .isEqualTo(201);
        var before = Instant.now().minusSeconds(5);

        assertThat(AdminCalls.signIn(alias, email, "correct horse battery").statusCode())
                .isEqualTo(200);
        assertThat(AdminCalls.signIn(alias, email, "correct horse battery").statusCode())
                .isEqualTo(200);

        var all = accounts.signIns(before);
        assertThat(all).extracting(SignIn::at).isSorted();
        var own = all.stream().filter(each -> each.account().equals(account)).toList();
        assertThat(own).hasSize(2);
        assertThat(accounts.signIns(own.getLast().at()))
                .contains(own.getLast())
                .doesNotContain(own.getFirst());
        assertThat(accounts.signIns(Instant.now().plusSeconds(60))).isEmpty();
    }

    private String make(SecondFactor secondFactor) {
        return accounts.make(new NewAccount(email, "sv", secondFactor));
    }

    private void organization(String itsAlias) {
        new KeycloakOrganizations(realm)
                .keep(new Organization(itsAlias, "Agency " + itsAlias, true));
    }

    private static Access access(
            String account, String role, @Nullable String organization, boolean enabled) {
        return new Access(account, role, ROLES, organization, "sv", enabled);
    }

    private static JsonNode user(String account) {
        return OWNER.get(REALM + "/users/" + account);
    }

    private static List<String> rolesOf(String account) {
        return OWNER
                .get(REALM + "/users/" + account + "/role-mappings/realm")
                .findValuesAsText("name")
                .stream()
                .filter(ROLES::contains)
                .toList();
    }

    private static List<String> organizationsOf(String account) {
        return OWNER.get(REALM + "/organizations/members/" + account + "/organizations")
                .findValuesAsText("alias");
    }
}
