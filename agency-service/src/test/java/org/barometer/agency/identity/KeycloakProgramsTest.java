package org.barometer.agency.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.barometer.agency.identity.Organizations.Organization;
import org.barometer.agency.identity.Programs.Program;
import org.barometer.agency.identity.Programs.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against the Keycloak of the test servers, with the rights that the service has there. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@TestProfile(KeycloakProgramsTest.RealKeycloak.class)
class KeycloakProgramsTest {
    public static class RealKeycloak implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.arc.exclude-types",
                    String.join(
                            ",",
                            FakePrograms.class.getName(),
                            FakeOrganizations.class.getName(),
                            FakeInventory.class.getName()));
        }
    }

    private static final AdminCalls OWNER = AdminCalls.asOwner();
    private static final String REALM = "/admin/realms/barometer";

    private final String agency = "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private final String client = "program-" + UUID.randomUUID();

    @Inject Programs programs;
    @Inject Organizations organizations;

    @AfterEach
    void removeWhatWasMade() {
        remove("/clients?clientId=" + client, "/clients/");
        remove("/organizations?search=" + agency, "/organizations/");
    }

    @Test
    void makesAProgramThatSignsInForItsAgencyAndSurveysOnly() {
        organizations.keep(new Organization(agency, agency, true));

        var made = programs.keep(new Program(client, "coordinator", Optional.of(agency)));

        var claims = claims(made.secret().orElseThrow());
        assertThat(claims.get("sub").asText()).isEqualTo(made.account());
        assertThat(texts(claims.get("organization"))).containsExactly(agency);
        assertThat(texts(claims.at("/realm_access/roles"))).containsExactly("coordinator");
        assertThat(claims.get("aud").asText()).isEqualTo("barometer-survey");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong())
                .isLessThanOrEqualTo(300);
    }

    @Test
    void makesADashboardThatReadsTrendsOnly() {
        var made = programs.keep(new Program(client, "dashboard", Optional.empty()));

        var claims = claims(made.secret().orElseThrow());
        assertThat(claims.has("organization")).isFalse();
        assertThat(texts(claims.at("/realm_access/roles"))).containsExactly("dashboard");
        assertThat(claims.get("aud").asText()).isEqualTo("barometer-trend");
    }

    @Test
    void makesItOnceAndShowsItsSecretOnce() {
        var wanted = new Program(client, "dashboard", Optional.empty());
        var first = programs.keep(wanted);

        var second = programs.keep(wanted);

        assertThat(second.account()).isEqualTo(first.account());
        assertThat(second.secret()).isEmpty();
        assertThat(first.secret().orElseThrow().toString()).isEqualTo("a secret");
        assertThat(AdminCalls.signIn(client, first.secret().orElseThrow().value()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void finishesOneThatWasMadeByHalf() {
        OWNER.send(
                "POST",
                REALM + "/clients",
                """
                {"clientId":"%s","serviceAccountsEnabled":true,"fullScopeAllowed":false}"""
                        .formatted(client));

        var made = programs.keep(new Program(client, "dashboard", Optional.empty()));

        assertThat(made.secret()).isEmpty();
        assertThat(OWNER.get(REALM + "/users/" + made.account() + "/role-mappings/realm"))
                .extracting(role -> role.get("name").asText())
                .contains("dashboard");
    }

    @Test
    void endsIt() {
        var secret = programs.keep(new Program(client, "dashboard", Optional.empty())).secret();

        programs.end(client);
        programs.end(client);

        assertThat(AdminCalls.signIn(client, secret.orElseThrow().value()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void endsWhatNeverWas() {
        programs.end(client);

        assertThat(OWNER.get(REALM + "/clients?clientId=" + client)).isEmpty();
    }

    @Test
    void signsInForNobodyWhileItsAgencyIsSuspended() {
        organizations.keep(new Organization(agency, agency, true));
        var made = programs.keep(new Program(client, "coordinator", Optional.of(agency)));

        organizations.keep(new Organization(agency, agency, false));

        assertThat(claims(made.secret().orElseThrow()).has("organization")).isFalse();
    }

    @Test
    void needsTheOrganizationOfItsAgency() {
        assertThatThrownBy(
                        () ->
                                programs.keep(
                                        new Program(client, "coordinator", Optional.of(agency))))
                .isInstanceOf(IdentityProviderUnavailable.class)
                .hasMessageContaining(agency);
    }

    @Test
    void knowsWhenItGotAToken() {
        var before = Instant.now();
        var secret = programs.keep(new Program(client, "dashboard", Optional.empty())).secret();
        claims(secret.orElseThrow());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                assertThat(programs.uses(before))
                                        .anySatisfy(
                                                use -> {
                                                    assertThat(use.client()).isEqualTo(client);
                                                    assertThat(use.at())
                                                            .isBetween(before, Instant.now());
                                                }));
        assertThat(programs.uses(Instant.now().plusSeconds(60))).isEmpty();
    }

    private JsonNode claims(Secret secret) {
        var answer = AdminCalls.signIn(client, secret.value());
        assertThat(answer.statusCode()).isEqualTo(200);
        var token = AdminCalls.parse(answer.body()).get("access_token").asText();
        return AdminCalls.parse(
                new String(
                        Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]),
                        StandardCharsets.UTF_8));
    }

    private static Stream<String> texts(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asText);
    }

    private static void remove(String search, String place) {
        OWNER.get(REALM + search)
                .forEach(each -> OWNER.send("DELETE", REALM + place + each.get("id").asText(), ""));
    }
}
