package org.barometer.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
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
        assertThat(realm.findValuesAsText("access.token.lifespan")).isEmpty();
    }

    @Test
    void letsTheAgencyServiceDoWhatItIsThereForOnly() {
        for (var place :
                List.of(
                        "/users/0/clientRoles/realm-management",
                        "/clientScopeMappings/realm-management/0/roles")) {
            assertThat(realm.at(place))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrder(
                            "manage-users", "manage-organizations", "create-client", "view-events");
        }
    }

    @Test
    void givesAProgramTheRolesOfItsAudienceOnly() {
        for (var mapping : realm.get("scopeMappings")) {
            var roles = new ArrayList<String>();
            mapping.get("roles").forEach(role -> roles.add(role.asText()));
            switch (mapping.path("clientScope").asText()) {
                case "program-survey" ->
                        assertThat(roles).containsExactly("respondent", "coordinator");
                case "program-trend" -> assertThat(roles).containsExactly("dashboard");
                default -> assertThat(mapping.has("client")).isTrue();
            }
        }
        var policies =
                realm.at(
                        "/components/org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy");
        assertThat(policies.findPath("allowed-client-scopes"))
                .extracting(JsonNode::asText)
                .containsExactly("basic", "organization", "program-survey", "program-trend");
        assertThat(policies.findPath("allow-default-scopes").get(0).asText()).isEqualTo("false");
    }

    @Test
    void asksPeopleForNothingButAnAddressThatOnlyAnAdministratorSets() throws IOException {
        var profile =
                new ObjectMapper()
                        .readTree(
                                realm.at(
                                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                                        .asText());

        assertThat(profile.get("attributes").findValuesAsText("name"))
                .containsExactly("username", "email");
        assertThat(profile.findValues("edit"))
                .allSatisfy(
                        edit ->
                                assertThat(edit)
                                        .extracting(JsonNode::asText)
                                        .containsExactly("admin"));
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
