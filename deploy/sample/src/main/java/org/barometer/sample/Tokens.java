package org.barometer.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.barometer.sample.SampleLoader.Target;

/** Access tokens of the sample users, asked for with their passwords and kept until they expire. */
final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Exchange exchange;
    private final Target target;
    private final Map<User, Token> tokens = new ConcurrentHashMap<>();

    /** A user and what its token is for. */
    record User(String name, String scope) {}

    private record Token(String value, Instant until) {}

    Tokens(Exchange exchange, Target target) {
        this.exchange = exchange;
        this.target = target;
    }

    String of(User user) {
        return tokens.compute(
                        user,
                        (_, known) ->
                                known != null && Instant.now().isBefore(known.until())
                                        ? known
                                        : grant(user))
                .value();
    }

    private Token grant(User user) {
        var form =
                Map.of(
                        "grant_type", "password",
                        "client_id", target.clientId(),
                        "client_secret", target.clientSecret(),
                        "username", user.name(),
                        "password", target.password(),
                        "scope", user.scope());
        var encoded =
                form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(
                                Exchange.under(
                                        target.keycloakRealm(), "protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded));
        var reply = exchange.send(request).orFail("Sign in as " + user.name());
        var seconds = Duration.ofSeconds(reply.body().path("expires_in").asLong());
        return new Token(
                reply.body().path("access_token").asText(),
                Instant.now().plus(seconds).minus(MARGIN));
    }
}
