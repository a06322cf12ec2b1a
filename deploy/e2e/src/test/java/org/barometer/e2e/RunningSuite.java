package org.barometer.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.barometer.local.Suite;
import org.barometer.local.SuiteOptions;
import org.barometer.sample.SampleLoader;

/** The whole suite with the sample programme loaded, and its users. */
final class RunningSuite implements AutoCloseable {

    private static final Path DATA = Path.of("target/suite");
    private static final int BESIDE_A_SUITE_IN_USE = 1000;

    private final Suite suite;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private RunningSuite(Suite suite) {
        this.suite = suite;
    }

    static RunningSuite start() {
        delete(DATA);
        var begin = Instant.now();
        var suite = Suite.start(SuiteOptions.forTests(DATA, offset()));
        var ready = Instant.now();
        suite.loadSample();
        System.out.printf(
                "Suite ready after %d s, sample loaded in %d s%n",
                Duration.between(begin, ready).toSeconds(),
                Duration.between(ready, Instant.now()).toSeconds());
        return new RunningSuite(suite);
    }

    private static int offset() {
        return Optional.ofNullable(System.getenv("BAROMETER_PORT_OFFSET"))
                .map(Integer::valueOf)
                .orElse(BESIDE_A_SUITE_IN_USE);
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI surveysAddress() {
        return suite.surveys();
    }

    URI agenciesAddress() {
        return suite.agencies();
    }

    URI signInAddress() {
        return suite.keycloakRealm();
    }

    URI trendsAddress() {
        return suite.trends();
    }

    Request surveys(String path) {
        return Request.to(suite.surveys(), "/api/v1/" + path);
    }

    Request trends(String path) {
        return Request.to(suite.trends(), "/api/v1/" + path);
    }

    Request agencies(String path) {
        return Request.to(suite.agencies(), "/api/v1/" + path);
    }

    /** The e-mails that the suite has sent to this address, the newest first. */
    Request mailsTo(String address) {
        return Request.to(suite.mails(), "/mails?to=" + URLEncoder.encode(address, UTF_8));
    }

    String server(String name) {
        return Optional.ofNullable(suite.servers().get(name)).orElseThrow();
    }

    String samplePassword() {
        return suite.samplePassword();
    }

    /** Another user beside those of the sample, with the same password. */
    void ensureUser(String user, Set<String> roles) {
        suite.ensureUser(user, roles, null);
    }

    /** Somebody who gets a mail with what is left to be done; returns the address of the mail. */
    String inviteUser(String user, String language, List<String> actions) {
        return suite.inviteUser(user, language, actions);
    }

    String coordinator(String agency) {
        return token(SampleLoader.coordinatorOf(agency), "openid organization survey");
    }

    String analyst() {
        return token("analyst", "openid survey trend");
    }

    String publisher() {
        return token("publisher", "openid trend");
    }

    String dashboard() {
        return token("dashboard", "openid trend");
    }

    String administrator() {
        return token("administrator", "openid agency");
    }

    String token(String user, String scope) {
        return tokens.computeIfAbsent(
                user + " " + scope, _ -> grant(user, scope).path("access_token").asText());
    }

    /** What Keycloak answers to a sign-in with name and password. */
    JsonNode grant(String user, String scope) {
        var form =
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        Suite.SAMPLE_CLIENT,
                        "client_secret",
                        suite.sampleClientSecret(),
                        "username",
                        user,
                        "password",
                        suite.samplePassword(),
                        "scope",
                        scope);
        var encoded =
                form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return Request.to(suite.keycloakRealm(), "/protocol/openid-connect/token")
                .postForm(encoded)
                .expect(200)
                .json();
    }

    @Override
    public void close() {
        suite.close();
    }
}
