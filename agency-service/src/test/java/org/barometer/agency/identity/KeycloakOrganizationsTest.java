package org.barometer.agency.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.barometer.agency.http.Tokens;
import org.barometer.agency.identity.Organizations.Organization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** Against the Keycloak of the test servers, with the rights that the service has there. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@TestProfile(KeycloakOrganizationsTest.RealKeycloak.class)
class KeycloakOrganizationsTest {
    public static class RealKeycloak implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.arc.exclude-types",
                    FakeOrganizations.class.getName() + "," + FakeInventory.class.getName());
        }
    }

    private final String alias = "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private final String other = alias + "-2";

    @Inject Organizations organizations;
    @Inject Keycloak keycloak;

    @AfterEach
    void removeWhatWasMade() {
        inKeycloak("Agency " + alias)
                .forEach(each -> realm().organizations().get(each.getId()).delete().close());
    }

    @Test
    void makesAnOrganization() {
        assertThat(organizations.keep(wanted(alias, true))).isTrue();

        assertThat(inKeycloak("Agency " + alias))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.getAlias()).isEqualTo(alias);
                            assertThat(each.getName()).isEqualTo("Agency " + alias);
                            assertThat(each.isEnabled()).isTrue();
                        });
    }

    @Test
    void makesItOnce() {
        organizations.keep(wanted(alias, true));
        organizations.keep(wanted(alias, true));

        assertThat(inKeycloak("Agency " + alias)).hasSize(1);
    }

    @Test
    void renamesAndDisablesIt() {
        organizations.keep(wanted(alias, true));
        var id = inKeycloak("Agency " + alias).getFirst().getId();

        organizations.keep(new Organization(alias, "Agency " + alias + " renamed", false));

        var organization = realm().organizations().get(id).toRepresentation();
        assertThat(organization.getName()).isEqualTo("Agency " + alias + " renamed");
        assertThat(organization.getAlias()).isEqualTo(alias);
        assertThat(organization.isEnabled()).isFalse();
    }

    @Test
    void adoptsOneThatWasMadeByHandAndLeavesItsOtherDetails() {
        var byHand = new OrganizationRepresentation();
        byHand.setAlias(alias);
        byHand.setName("Agency " + alias + " by hand");
        byHand.setDescription("made by hand");
        realm().organizations().create(byHand).close();

        assertThat(organizations.keep(wanted(alias, true))).isTrue();

        var adopted = inKeycloak("Agency " + alias).getFirst();
        assertThat(adopted.getName()).isEqualTo("Agency " + alias);
        assertThat(adopted.getDescription()).isEqualTo("made by hand");
    }

    @Test
    void removesWhatWasMade() {
        organizations.keep(wanted(alias, true));

        organizations.remove(alias);
        organizations.remove(alias);

        assertThat(inKeycloak("Agency " + alias)).isEmpty();
    }

    @Test
    void saysWhenTheNameIsTaken() {
        organizations.keep(wanted(alias, true));
        organizations.keep(new Organization(other, "Agency " + other, true));

        assertThat(organizations.keep(new Organization(other, "Agency " + alias, true))).isFalse();
        assertThat(organizations.keep(new Organization(other + "-3", "Agency " + alias, true)))
                .isFalse();
        assertThat(inKeycloak("Agency " + other))
                .extracting(OrganizationRepresentation::getName)
                .containsExactly("Agency " + other);
    }

    @Test
    void standsBehindARegistrationOverHttp() {
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .header("Idempotency-Key", alias)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "code",
                                alias,
                                "name",
                                "Agency " + alias,
                                "country",
                                "SE",
                                "type",
                                "POLICE",
                                "size",
                                "SMALL"))
                .post("/api/v1/agencies")
                .then()
                .statusCode(201);

        assertThat(inKeycloak("Agency " + alias)).hasSize(1);
    }

    @Test
    void mayNotTouchTheRestOfTheRealm() {
        isForbidden(() -> realm().clients().findAll());
        isForbidden(() -> realm().roles().list());
        isForbidden(() -> realm().identityProviders().findAll());
        isForbidden(() -> realm().keys().getKeyMetadata());
    }

    @Test
    void doesNotWaitForASilentKeycloak() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            isUnavailable(silent.getLocalPort());
        }
    }

    @Test
    void saysWhenKeycloakIsAway() throws IOException {
        isUnavailable(unusedPort());
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void isUnavailable(int port) {
        try (var client =
                KeycloakBuilder.builder()
                        .serverUrl("http://localhost:" + port)
                        .realm("barometer")
                        .grantType("client_credentials")
                        .clientId("anybody")
                        .clientSecret("anything")
                        .build()) {
            var unreachable =
                    new KeycloakOrganizations(
                            new KeycloakRealm(client, "barometer", Duration.ofSeconds(1)));
            assertThatThrownBy(() -> unreachable.keep(wanted(alias, true)))
                    .isInstanceOf(IdentityProviderUnavailable.class);
        }
    }

    private static void isForbidden(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WebApplicationException.class,
                        refusal -> assertThat(refusal.getResponse().getStatus()).isEqualTo(403));
    }

    private Organization wanted(String itsAlias, boolean enabled) {
        return new Organization(itsAlias, "Agency " + itsAlias, enabled);
    }

    private List<OrganizationRepresentation> inKeycloak(String name) {
        return realm().organizations().search(name);
    }

    private RealmResource realm() {
        return keycloak.realm("barometer");
    }
}
