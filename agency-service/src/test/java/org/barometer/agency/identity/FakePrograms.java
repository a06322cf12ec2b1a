package org.barometer.agency.identity;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Programs' clients in memory; out of reach, or failing after the work is done, when told so. */
@Mock
@ApplicationScoped
public class FakePrograms implements Programs {
    /** A client as it is in the identity provider. */
    public record Client(Program program, String account, String secret, boolean enabled) {}

    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final List<Use> uses = new CopyOnWriteArrayList<>();
    private volatile boolean reachable = true;
    private volatile boolean losesNextAnswer;

    @Override
    public synchronized Made keep(Program wanted) {
        requireReachable();
        var known = clients.get(wanted.client());
        if (known != null) {
            return new Made(known.account(), Optional.empty());
        }
        var made =
                new Client(
                        wanted, UUID.randomUUID().toString(), "secret-" + UUID.randomUUID(), true);
        clients.put(wanted.client(), made);
        loseAnswerIfToldSo();
        return new Made(made.account(), Optional.of(new Secret(made.secret())));
    }

    @Override
    public synchronized void end(String client) {
        requireReachable();
        clients.computeIfPresent(
                client,
                (_, each) -> new Client(each.program(), each.account(), each.secret(), false));
        loseAnswerIfToldSo();
    }

    @Override
    public List<Use> uses(Instant since) {
        requireReachable();
        return uses.stream().filter(use -> !use.at().isBefore(since)).toList();
    }

    synchronized List<Client> all() {
        requireReachable();
        return List.copyOf(clients.values());
    }

    public Optional<Client> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    public void use(String client, Instant at) {
        uses.add(new Use(client, at));
    }

    public void reachable(boolean reachable) {
        this.reachable = reachable;
    }

    /** The next change is made and then fails, as when a connection breaks. */
    public void loseTheNextAnswer() {
        losesNextAnswer = true;
    }

    private void requireReachable() {
        if (!reachable) {
            throw new IdentityProviderUnavailable("switched off by the test");
        }
    }

    private void loseAnswerIfToldSo() {
        if (losesNextAnswer) {
            losesNextAnswer = false;
            throw new IdentityProviderUnavailable("the answer got lost");
        }
    }
}
