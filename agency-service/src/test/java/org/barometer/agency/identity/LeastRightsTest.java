package org.barometer.agency.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the account of agency-service can do in Keycloak, and everything that it cannot. */
class LeastRightsTest {
    private static final String REALM = "/admin/realms/barometer";
    private static final String REGISTRATION = "/realms/barometer/clients-registrations/default";

    private static final AdminCalls SERVICE = AdminCalls.asAgencyService();
    private static final AdminCalls OWNER = AdminCalls.asOwner();

    private static final String CLIENT = idOfClient("barometer-survey");
    private static final String MANAGEMENT = idOfClient("realm-management");
    private static final String ITSELF =
            OWNER.get(
                            REALM
                                    + "/clients/"
                                    + idOfClient("barometer-agency-admin")
                                    + "/service-account-user")
                    .get("id")
                    .asText();
    private static final String SOMEBODY = "least-rights-" + UUID.randomUUID();

    private static String somebodysId = "";

    /** A call with a body that would change nothing if it were allowed. */
    record Call(String method, String path, String body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void thereIsSomebody() {
        assertThat(
                        SERVICE.send(
                                        "POST",
                                        REALM + "/users",
                                        "{\"username\":\"%s\",\"enabled\":true}"
                                                .formatted(SOMEBODY))
                                .statusCode())
                .isEqualTo(201);
        somebodysId =
                SERVICE.get(REALM + "/users?exact=true&username=" + SOMEBODY)
                        .get(0)
                        .get("id")
                        .asText();
    }

    @AfterAll
    static void removeSomebody() {
        OWNER.send("DELETE", REALM + "/users/" + somebodysId, "");
    }

    static Stream<Call> calls() {
        return Stream.of(
                // The realm itself, and others.
                new Call("PUT", REALM, "{\"displayName\":\"Barometer\"}"),
                new Call("PUT", "/admin/realms/master", "{\"displayName\":\"Keycloak\"}"),
                new Call("POST", "/admin/realms", "{\"realm\":\"%s\"}".formatted(SOMEBODY)),
                new Call("GET", "/admin/realms/master", ""),
                new Call("GET", "/admin/realms/master/users", ""),
                new Call("GET", "/admin/realms/master/clients", ""),
                new Call("POST", REALM + "/partial-export?exportClients=true", ""),
                new Call("POST", REALM + "/partialImport", "{\"ifResourceExists\":\"SKIP\"}"),
                new Call("POST", REALM + "/push-revocation", ""),
                new Call("PUT", REALM + "/users/profile", "{\"attributes\":[]}"),
                // Clients and their secrets.
                new Call("GET", REALM + "/clients", ""),
                new Call("GET", REALM + "/clients/" + CLIENT, ""),
                new Call("PUT", REALM + "/clients/" + CLIENT, "{\"enabled\":true}"),
                new Call("DELETE", REALM + "/clients/" + UUID.randomUUID(), ""),
                new Call("POST", REALM + "/clients", "{\"clientId\":\"%s\"}".formatted(SOMEBODY)),
                new Call("GET", REALM + "/clients/" + CLIENT + "/client-secret", ""),
                new Call("GET", REALM + "/clients/" + CLIENT + "/service-account-user", ""),
                new Call("GET", REALM + "/clients/" + CLIENT + "/user-sessions", ""),
                new Call("GET", REGISTRATION + "/barometer-survey", ""),
                new Call("DELETE", REGISTRATION + "/barometer-survey", ""),
                new Call("GET", REALM + "/clients-initial-access", ""),
                new Call("GET", REALM + "/client-policies/policies", ""),
                new Call("GET", REALM + "/client-scopes", ""),
                new Call(
                        "POST",
                        REALM + "/client-scopes",
                        "{\"name\":\"%s\",\"protocol\":\"openid-connect\"}".formatted(SOMEBODY)),
                // Roles and groups: which there are is the realm's affair.
                new Call("POST", REALM + "/roles", "{\"name\":\"%s\"}".formatted(SOMEBODY)),
                new Call("DELETE", REALM + "/roles/" + SOMEBODY, ""),
                new Call("POST", REALM + "/roles/coordinator/composites", "[]"),
                // Other ways to sign in.
                new Call("GET", REALM + "/identity-provider/instances", ""),
                new Call(
                        "POST",
                        REALM + "/identity-provider/instances",
                        "{\"alias\":\"%s\",\"providerId\":\"oidc\"}".formatted(SOMEBODY)),
                new Call("GET", REALM + "/authentication/flows", ""),
                new Call("PUT", REALM + "/authentication/flows/browser", "{}"),
                new Call(
                        "PUT",
                        REALM + "/authentication/required-actions/UPDATE_PASSWORD",
                        "{\"enabled\":true}"),
                // Keys, and whatever else is plugged in.
                new Call("GET", REALM + "/keys", ""),
                new Call("GET", REALM + "/components", ""),
                new Call(
                        "POST",
                        REALM + "/components",
                        "{\"name\":\"%s\",\"providerId\":\"rsa-generated\",\"providerType\":\"org.keycloak.keys.KeyProvider\"}"
                                .formatted(SOMEBODY)),
                // What is recorded can be read and neither changed nor removed.
                new Call("PUT", REALM + "/events/config", "{\"eventsEnabled\":true}"),
                new Call("DELETE", REALM + "/events", ""),
                new Call("DELETE", REALM + "/admin-events", ""));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isRefused(Call call) {
        var answer = SERVICE.send(call.method(), call.path(), call.body());

        assertThat(answer.statusCode()).as(call.toString()).isIn(401, 403);
    }

    @Test
    void cannotBecomeAnybodyElse() {
        var impersonation = REALM + "/users/" + somebodysId + "/impersonation";

        assertThat(SERVICE.send("POST", impersonation, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void cannotGiveItselfOrOthersMoreRights() throws Exception {
        for (var right : List.of("realm-admin", "manage-realm", "manage-clients")) {
            var role = OWNER.get(REALM + "/clients/" + MANAGEMENT + "/roles/" + right);
            for (var account : List.of(ITSELF, somebodysId)) {
                var mappings = REALM + "/users/" + account + "/role-mappings/clients/" + MANAGEMENT;
                assertThat(
                                SERVICE.send(
                                                "POST",
                                                mappings,
                                                new ObjectMapper()
                                                        .writeValueAsString(List.of(role)))
                                        .statusCode())
                        .as(right)
                        .isEqualTo(403);
            }
        }
    }

    static Stream<Map.Entry<String, Object>> whatAProgramHasNot() {
        return Map.<String, Object>of(
                "fullScopeAllowed",
                true,
                "directAccessGrantsEnabled",
                true,
                "implicitFlowEnabled",
                true,
                "defaultClientScopes",
                List.of("basic", "agency"),
                "optionalClientScopes",
                List.of("survey"),
                "protocolMappers",
                List.of(
                        Map.of(
                                "name", "forged",
                                "protocol", "openid-connect",
                                "protocolMapper", "oidc-hardcoded-claim-mapper",
                                "config", Map.of())))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("whatAProgramHasNot")
    void cannotMakeAClientThatMayMoreThanAProgram(Map.Entry<String, Object> more) throws Exception {
        var client = new java.util.HashMap<>(aProgram());
        client.put(more.getKey(), more.getValue());

        var answer =
                SERVICE.send("POST", REGISTRATION, new ObjectMapper().writeValueAsString(client));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void mayDoWhatItIsThereFor() throws Exception {
        var registered =
                SERVICE.send(
                        "POST", REGISTRATION, new ObjectMapper().writeValueAsString(aProgram()));
        assertThat(registered.statusCode()).isEqualTo(201);
        OWNER.send(
                "DELETE",
                REALM + "/clients/" + AdminCalls.parse(registered.body()).get("id").asText(),
                "");
        for (var path :
                List.of(
                        "/users?max=1",
                        "/users/" + somebodysId,
                        "/users/" + somebodysId + "/role-mappings/realm/available",
                        "/users/" + somebodysId + "/sessions",
                        "/organizations?max=1",
                        "/events?max=1")) {
            assertThat(SERVICE.send("GET", REALM + path, "").statusCode()).as(path).isEqualTo(200);
        }
        assertThat(
                        SERVICE.send("PUT", REALM + "/users/" + somebodysId, "{\"enabled\":false}")
                                .statusCode())
                .isEqualTo(204);
    }

    private static Map<String, Object> aProgram() {
        return Map.of(
                "clientId", SOMEBODY,
                "serviceAccountsEnabled", true,
                "standardFlowEnabled", false,
                "implicitFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "fullScopeAllowed", false,
                "publicClient", false,
                "defaultClientScopes", List.of("basic", "organization", "program-survey"),
                "optionalClientScopes", List.of());
    }

    private static String idOfClient(String client) {
        return OWNER.get(REALM + "/clients?clientId=" + client).get(0).get("id").asText();
    }
}
