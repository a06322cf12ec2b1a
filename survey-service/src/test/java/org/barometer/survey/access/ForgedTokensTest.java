package org.barometer.survey.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every token of docs/contracts/forged-tokens.json against every operation. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test's framework fills its fields.
@QuarkusTestResource(OidcWiremockTestResource.class)
class ForgedTokensTest {
    private static final String[] ROLES = {
        "respondent", "coordinator", "analyst", "publisher", "dashboard", "administrator"
    };

    @TestHTTPResource URL service;

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URL openApi;

    @Inject
    @ConfigProperty(name = "quarkus.oidc.token.audience")
    String audience;

    @Inject
    @ConfigProperty(name = "quarkus.oidc.token.issuer")
    String issuer;

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer listener;

    /** Where the addresses in forged headers lead to. */
    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext(
                "/",
                exchange -> {
                    calls.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                });
        listener.start();
    }

    @AfterEach
    void close() {
        listener.stop(0);
    }

    @Test
    void takesNoneOfThemForAnyOperation() throws IOException {
        var forger =
                new Forger(
                        audience,
                        issuer,
                        "http://localhost:" + listener.getAddress().getPort(),
                        ROLES);
        var objects = Addressed.none();
        var requests = new Requests(service, AccessTable.offered(openApi), objects::in);
        var good = forger.good();
        var forged = new LinkedHashMap<JsonNode, String>();
        recipes().forEach(recipe -> forged.put(recipe, forger.forged(recipe)));
        var accepted = new ArrayList<String>();
        for (var operation : AccessTable.declared()) {
            assertThat(requests.send(operation, bearing(good)).statusCode())
                    .as("a good token to " + operation)
                    .isNotIn(401, 500);
            for (var each : forged.entrySet()) {
                var recipe = each.getKey();
                // Known to be somebody, but of no role: that is enough for what everybody may.
                var expected = recipe.path("expect").asInt(401);
                if (operation.isPublic() && (expected == 403 || isNoCredential(recipe))) {
                    continue;
                }
                var status = send(requests, operation, recipe, each.getValue(), good);
                if (status.statusCode() != expected && status.statusCode() != 431) {
                    accepted.add(
                            "%s: %s: %d"
                                    .formatted(
                                            operation,
                                            recipe.path("name").asText(),
                                            status.statusCode()));
                }
            }
        }

        assertThat(accepted).isEmpty();
        assertThat(calls).as("connections to addresses out of tokens").hasValue(0);
    }

    @Test
    void knowsMoreThanFortyOfThem() throws IOException {
        assertThat(recipes()).hasSizeGreaterThan(40);
        assertThat(recipes())
                .extracting(recipe -> recipe.path("name").asText())
                .doesNotHaveDuplicates();
    }

    private static HttpResponse<String> send(
            Requests requests, Operation operation, JsonNode recipe, String forged, String good) {
        var way = recipe.path("send").asText("bearer");
        var kind = way.contains(":") ? way.substring(0, way.indexOf(':')) : way;
        var detail = way.substring(way.indexOf(':') + 1);
        return switch (kind) {
            case "bearer" -> requests.send(operation, bearing(forged));
            case "query" ->
                    requests.send(
                            operation,
                            "?access_token=" + URLEncoder.encode(forged, StandardCharsets.UTF_8),
                            request -> request);
            case "cookie" ->
                    requests.send(
                            operation,
                            request -> request.header("Cookie", "access_token=" + forged));
            case "header" -> requests.send(operation, request -> request.header(detail, forged));
            case "scheme" ->
                    requests.send(
                            operation,
                            request -> request.header("Authorization", detail + " " + forged));
            case "twice", "before-good" ->
                    requests.send(
                            operation,
                            request -> bearing(good).apply(bearing(forged).apply(request)));
            case "after-good" ->
                    requests.send(
                            operation,
                            request -> bearing(forged).apply(bearing(good).apply(request)));
            default -> throw new IllegalArgumentException("No such way: " + way);
        };
    }

    /** Sent where nobody looks for a token: as good as none. */
    private static boolean isNoCredential(JsonNode recipe) {
        var way = recipe.path("send").asText("bearer");
        return way.equals("query")
                || way.equals("cookie")
                || way.startsWith("header:")
                || (way.startsWith("scheme:") && !way.equals("scheme:bearer"));
    }

    private static UnaryOperator<HttpRequest.Builder> bearing(String token) {
        return request -> request.header("Authorization", "Bearer " + token);
    }

    private static List<JsonNode> recipes() throws IOException {
        var file = Path.of(System.getProperty("contracts"), "forged-tokens.json").toFile();
        var recipes = new ArrayList<JsonNode>();
        new ObjectMapper().readTree(file).path("tokens").forEach(recipes::add);
        return recipes;
    }
}
