package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmTest {
    private JsonNode realm = new ObjectMapper().createObjectNode();
    private String text = "";

    @BeforeEach
    void readRealm() throws IOException {
        var file = Layout.find(Map.of()).realm();
        text = java.nio.file.Files.readString(file);
        realm = new ObjectMapper().readTree(text);
    }

    @Test
    void holdsNoSecret() {
        for (var client : realm.get("clients")) {
            assertThat(client.get("secret").asText())
                    .isEqualTo(
                            "${%s}"
                                    .formatted(
                                            Keycloak.secretVariable(
                                                    client.get("clientId").asText())));
        }
        assertThat(realm.findValues("credentials")).isEmpty();
    }

    @Test
    void leavesNothingOpenThatTheLauncherDoesNotFill() {
        var asked =
                Pattern.compile("\\$\\{(BAROMETER_[A-Z_]+)}")
                        .matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .toList();

        assertThat(Keycloak.environment(Ports.ofSuite(0), Secrets.equalToNames()).keySet())
                .containsAll(asked);
    }

    @Test
    void lowersNoGuardOfAClient() {
        for (var client : realm.get("clients")) {
            assertThat(client.get("publicClient").asBoolean()).isFalse();
            assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.get("fullScopeAllowed").asBoolean()).isFalse();
            client.get("redirectUris").forEach(uri -> assertThat(uri.asText()).doesNotContain("*"));
            if (client.get("standardFlowEnabled").asBoolean()) {
                assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                        .isEqualTo("S256");
            }
        }
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
    }

    @Test
    void letsTheAgencyServiceManageUsersAndOrganizationsOnly() {
        var roles = realm.at("/users/0/clientRoles/realm-management");

        assertThat(roles)
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("manage-users", "manage-organizations");
    }

    @Test
    void namesEachServiceInTheAudienceOfItsScope() {
        for (var service : List.of("survey", "trend", "agency")) {
            assertThat(realm.get("clientScopes"))
                    .anySatisfy(
                            scope -> {
                                assertThat(scope.get("name").asText()).isEqualTo(service);
                                assertThat(
                                                scope.at(
                                                                "/protocolMappers/0/config/included.client.audience")
                                                        .asText())
                                        .isEqualTo("barometer-" + service);
                            });
        }
    }
}
