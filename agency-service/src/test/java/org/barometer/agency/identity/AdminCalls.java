package org.barometer.agency.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plain HTTP to the Keycloak of the test servers, as one account or another. */
public final class AdminCalls {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final URI KEYCLOAK =
            URI.create(
                    Optional.ofNullable(System.getenv("BAROMETER_KEYCLOAK"))
                            .orElse("http://localhost:28080"));

    private final String token;

    private AdminCalls(String token) {
        this.token = token;
    }

    /** With the rights that agency-service has. */
    public static AdminCalls asAgencyService() {
        return new AdminCalls(
                granted(
                        "barometer",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "barometer-agency-admin",
                                "client_secret", "barometer-agency-admin")));
    }

    /** With every right, to see what the service has done. */
    public static AdminCalls asOwner() {
        return new AdminCalls(
                granted(
                        "master",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", "admin")));
    }

    /** What Keycloak answers to a program that asks for a token. */
    public static HttpResponse<String> signIn(String client, String secret) {
        return tokens(
                "barometer",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", client,
                        "client_secret", secret));
    }

    /** What Keycloak answers to a person's name and password, where a client may ask so. */
    static HttpResponse<String> signIn(String client, String name, String password) {
        return tokens(
                "barometer",
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", name,
                        "password", password));
    }

    public HttpResponse<String> send(String method, String path, String body) {
        return exchange(
                HttpRequest.newBuilder(KEYCLOAK.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body)));
    }

    public JsonNode get(String path) {
        var answer = send("GET", path, "");
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode());
        }
        return parse(answer.body());
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String granted(String realm, Map<String, String> form) {
        return parse(tokens(realm, form).body()).get("access_token").asText();
    }

    private static HttpResponse<String> tokens(String realm, Map<String, String> form) {
        var encoded =
                form.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return exchange(
                HttpRequest.newBuilder(
                                KEYCLOAK.resolve(
                                        "/realms/%s/protocol/openid-connect/token"
                                                .formatted(realm)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded)));
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
