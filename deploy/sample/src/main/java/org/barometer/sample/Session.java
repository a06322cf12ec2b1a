package org.barometer.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.barometer.sample.SampleLoader.Target;
import org.barometer.sample.Tokens.User;
import org.jspecify.annotations.Nullable;

/** One run of the loader: its connections and the services as the sample users see them. */
final class Session implements AutoCloseable {

    /** How long an event may take from one service to another. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final User ADMINISTRATOR = new User("administrator", "openid agency");
    private static final User ANALYST = new User("analyst", "openid survey trend");
    private static final User PUBLISHER = new User("publisher", "openid trend");

    private final Target target;
    private final Exchange exchange = new Exchange();
    private final Crew crew = new Crew();
    private final Tokens tokens;
    private final Set<String> admitted = ConcurrentHashMap.newKeySet();

    Session(Target target) {
        this.target = target;
        this.tokens = new Tokens(exchange, target);
    }

    Crew crew() {
        return crew;
    }

    /** Gives somebody a sign-in. */
    void admit(String name, String role, @Nullable String agency) {
        admitted.add(target.users().ensure(name, Set.of(role), agency));
    }

    /** The addresses of everybody who was given one. */
    Set<String> admitted() {
        return Set.copyOf(admitted);
    }

    Api agenciesOfAdministrator() {
        return new Api(exchange, tokens, target.agencies(), ADMINISTRATOR);
    }

    Api surveysOfAnalyst() {
        return new Api(exchange, tokens, target.surveys(), ANALYST);
    }

    Api surveysOfCoordinator(String agency) {
        var user = new User(SampleLoader.coordinatorOf(agency), "openid organization survey");
        return new Api(exchange, tokens, target.surveys(), user);
    }

    Api trendsOfAnalyst() {
        return new Api(exchange, tokens, target.trends(), ANALYST);
    }

    Api trendsOfPublisher() {
        return new Api(exchange, tokens, target.trends(), PUBLISHER);
    }

    /** An idempotency key: the same thing gets the same one in every run. */
    static String key(Object... parts) {
        var text = new StringBuilder("sample");
        for (var part : parts) {
            text.append('/').append(part);
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(UTF_8)).toString();
    }

    @Override
    public void close() {
        crew.close();
        exchange.close();
    }
}
