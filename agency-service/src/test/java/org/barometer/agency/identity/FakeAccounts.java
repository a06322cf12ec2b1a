package org.barometer.agency.identity;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Accounts in memory that can be out of reach, or fail before or after any step. */
@Mock
@ApplicationScoped
public class FakeAccounts implements Accounts {
    /** What is asked of the identity provider, one after the other. */
    public enum Step {
        FIND,
        MAKE,
        KEEP,
        INVITE,
        REMOVE
    }

    /** Whether a broken connection kept the step from being done, or only its answer. */
    public enum Broken {
        BEFORE,
        AFTER
    }

    /** An account as it stands. */
    public record Account(
            String id,
            String email,
            String language,
            SecondFactor secondFactor,
            @Nullable String role,
            @Nullable String organization,
            boolean enabled,
            boolean usable,
            int mails) {}

    private record Interruption(String email, Step step, Broken broken) {}

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Set<Interruption> interruptions = ConcurrentHashMap.newKeySet();
    private final List<SignIn> signIns = new ArrayList<>();
    private volatile boolean reachable = true;

    @Override
    public synchronized Optional<String> find(String email) {
        broken(email, Step.FIND, Broken.BEFORE);
        var found = named(email).map(Account::id);
        broken(email, Step.FIND, Broken.AFTER);
        return found;
    }

    @Override
    public synchronized String make(NewAccount wanted) {
        broken(wanted.email(), Step.MAKE, Broken.BEFORE);
        var id =
                named(wanted.email())
                        .map(Account::id)
                        .orElseGet(() -> UUID.randomUUID().toString());
        accounts.putIfAbsent(
                id,
                new Account(
                        id,
                        wanted.email(),
                        wanted.language(),
                        wanted.secondFactor(),
                        null,
                        null,
                        true,
                        false,
                        0));
        broken(wanted.email(), Step.MAKE, Broken.AFTER);
        return id;
    }

    @Override
    public synchronized void invite(String account, Duration lifespan, String client) {
        var known = Objects.requireNonNull(accounts.get(account));
        broken(known.email(), Step.INVITE, Broken.BEFORE);
        if (!known.usable()) {
            accounts.put(
                    account,
                    new Account(
                            known.id(),
                            known.email(),
                            known.language(),
                            known.secondFactor(),
                            known.role(),
                            known.organization(),
                            known.enabled(),
                            false,
                            known.mails() + 1));
        }
        broken(known.email(), Step.INVITE, Broken.AFTER);
    }

    @Override
    public synchronized boolean keep(Access wanted) {
        reached();
        var known = accounts.get(wanted.account());
        if (known == null) {
            return false;
        }
        broken(known.email(), Step.KEEP, Broken.BEFORE);
        accounts.put(
                known.id(),
                new Account(
                        known.id(),
                        known.email(),
                        wanted.language(),
                        known.secondFactor(),
                        wanted.role(),
                        wanted.organization(),
                        wanted.enabled(),
                        known.usable(),
                        known.mails()));
        broken(known.email(), Step.KEEP, Broken.AFTER);
        return true;
    }

    @Override
    public synchronized void remove(String account) {
        reached();
        var known = accounts.get(account);
        if (known != null) {
            broken(known.email(), Step.REMOVE, Broken.BEFORE);
            accounts.remove(account);
            broken(known.email(), Step.REMOVE, Broken.AFTER);
        }
    }

    @Override
    public synchronized boolean isUsable(String account) {
        reached();
        var known = accounts.get(account);
        return known != null && known.usable();
    }

    @Override
    public synchronized List<SignIn> signIns(Instant since) {
        reached();
        return signIns.stream().filter(each -> !each.at().isBefore(since)).toList();
    }

    synchronized List<Account> all() {
        reached();
        return List.copyOf(accounts.values());
    }

    public synchronized Optional<Account> named(String email) {
        return accounts.values().stream().filter(each -> each.email().equals(email)).findFirst();
    }

    /** Somebody opens the mail and does everything that it asks for. */
    public synchronized void accept(String email) {
        var known = named(email).orElseThrow();
        accounts.put(
                known.id(),
                new Account(
                        known.id(),
                        known.email(),
                        known.language(),
                        known.secondFactor(),
                        known.role(),
                        known.organization(),
                        known.enabled(),
                        true,
                        known.mails()));
    }

    /** Somebody's account is deleted by hand. */
    public synchronized void lose(String email) {
        accounts.remove(named(email).orElseThrow().id());
    }

    public synchronized void signIn(String account, Instant at) {
        signIns.add(new SignIn(account, at));
    }

    public void reachable(boolean isReachable) {
        reachable = isReachable;
    }

    /** The next time that this is asked about this address, the connection breaks. */
    public void breakAt(String email, Step step, Broken broken) {
        interruptions.add(new Interruption(email, step, broken));
    }

    public boolean isBroken(String email) {
        return interruptions.stream().anyMatch(each -> each.email().equals(email));
    }

    private void broken(String email, Step step, Broken broken) {
        reached();
        if (interruptions.remove(new Interruption(email, step, broken))) {
            throw new IdentityProviderUnavailable("broken by the test");
        }
    }

    private void reached() {
        if (!reachable) {
            throw new IdentityProviderUnavailable("switched off by the test");
        }
    }
}
