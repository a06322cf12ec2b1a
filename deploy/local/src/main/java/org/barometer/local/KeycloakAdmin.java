package org.barometer.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the launcher adds to the realm on this machine only: the sample's client and sign-ins. */
final class KeycloakAdmin {
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI keycloak;
    private final String password;
    private String token = "";
    private Instant tokenUntil = Instant.MIN;

    KeycloakAdmin(URI keycloak, String password) {
        this.keycloak = keycloak;
        this.password = password;
    }

    /** A client that may ask for a token by name and password, for scripts on this machine. */
    void ensureClient(String id, String secret, List<String> scopes) {
        var created =
                post(
                        "/clients",
                        Map.of(
                                "clientId",
                                id,
                                "name",
                                "Sample programme, on this machine only",
                                "secret",
                                secret,
                                "publicClient",
                                false,
                                "standardFlowEnabled",
                                false,
                                "directAccessGrantsEnabled",
                                true,
                                "fullScopeAllowed",
                                true,
                                "defaultClientScopes",
                                List.of("basic", "roles", "profile"),
                                "optionalClientScopes",
                                scopes));
        requireCreated(created, "client " + id);
    }

    /**
     * A person with these roles, as a member of the organization with the agency's code.
     *
     * @return the address that they can sign in with too
     */
    String ensureUser(String name, String secret, Set<String> roles, @Nullable String agency) {
        var address = addressOf(name);
        var created =
                post(
                        "/users",
                        Map.of(
                                "username",
                                name,
                                "enabled",
                                true,
                                "emailVerified",
                                true,
                                "email",
                                address,
                                "credentials",
                                List.of(
                                        Map.of(
                                                "type",
                                                "password",
                                                "value",
                                                secret,
                                                "temporary",
                                                false))));
        requireCreated(created, "user " + name);
        var id = get("/users?exact=true&username=" + encode(name)).get(0).get("id").asText();
        var assigned = get("/users/" + id + "/role-mappings/realm");
        var missing =
                roles.stream()
                        .filter(
                                role ->
                                        assigned.findValuesAsText("name").stream()
                                                .noneMatch(role::equals))
                        .map(role -> get("/roles/" + encode(role)))
                        .toList();
        if (!missing.isEmpty()) {
            requireSuccess(post("/users/" + id + "/role-mappings/realm", missing), "roles");
        }
        if (agency != null) {
            requireCreated(
                    post("/organizations/" + organization(agency) + "/members", id),
                    "membership of " + agency);
        }
        return address;
    }

    /** A person without a password who is sent a link to what is left to be done. */
    String inviteUser(String name, String language, List<String> actions) {
        var address = addressOf(name);
        var created =
                post(
                        "/users",
                        Map.of(
                                "username",
                                name,
                                "enabled",
                                true,
                                "email",
                                address,
                                "firstName",
                                name,
                                "lastName",
                                "Invited",
                                "attributes",
                                Map.of("locale", List.of(language))));
        requireCreated(created, "user " + name);
        var id = get("/users?exact=true&username=" + encode(name)).get(0).get("id").asText();
        requireSuccess(put("/users/" + id + "/execute-actions-email", actions), "invitation");
        return address;
    }

    private static String addressOf(String name) {
        return name + "@barometer.example";
    }

    private String organization(String alias) {
        for (var organization : get("/organizations?max=1000")) {
            if (organization.get("alias").asText().equals(alias)) {
                return organization.get("id").asText();
            }
        }
        throw new LaunchFailure("Keycloak knows no organization with the alias " + alias);
    }

    private JsonNode get(String path) {
        var response = send(request(path).GET());
        requireSuccess(response, path);
        return parse(response.body());
    }

    private HttpResponse<String> post(String path, Object body) {
        return send("POST", path, body);
    }

    private HttpResponse<String> put(String path, Object body) {
        return send("PUT", path, body);
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        try {
            return send(
                    request(path)
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    HttpRequest.BodyPublishers.ofString(
                                            JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create(keycloak + "/admin/realms/" + Keycloak.REALM + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token());
    }

    /** Signing in costs Keycloak more than everything else that is asked of it here. */
    private synchronized String token() {
        if (Instant.now().isAfter(tokenUntil)) {
            var granted = grant();
            token = granted.get("access_token").asText();
            tokenUntil = Instant.now().plusSeconds(granted.get("expires_in").asLong() / 2);
        }
        return token;
    }

    private JsonNode grant() {
        var form =
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        Keycloak.ADMIN,
                        "password",
                        password);
        var response =
                send(
                        HttpRequest.newBuilder(
                                        keycloak.resolve(
                                                "/realms/master/protocol/openid-connect/token"))
                                .timeout(Duration.ofSeconds(30))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                form.entrySet().stream()
                                                        .map(
                                                                field ->
                                                                        field.getKey()
                                                                                + "="
                                                                                + encode(
                                                                                        field
                                                                                                .getValue()))
                                                        .collect(Collectors.joining("&")))));
        requireSuccess(response, "administrator's token");
        return parse(response.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return Http.CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LaunchFailure("Keycloak does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is there already, from an earlier start, is as good as new. */
    private static void requireCreated(HttpResponse<String> response, String what) {
        if (response.statusCode() != CREATED && response.statusCode() != CONFLICT) {
            throw refused(response, what);
        }
    }

    private static void requireSuccess(HttpResponse<String> response, String what) {
        if (response.statusCode() / 100 != 2) {
            throw refused(response, what);
        }
    }

    private static LaunchFailure refused(HttpResponse<String> response, String what) {
        return new LaunchFailure(
                "Keycloak refused the %s: %d %s"
                        .formatted(what, response.statusCode(), response.body()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
