package org.barometer.agency.serviceaccount;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.identity.Programs;
import org.barometer.agency.wall.Wall;
import org.jspecify.annotations.Nullable;

/**
 * Takes up what a crash or an unreachable identity provider interrupted, ends secrets whose time
 * has come, and learns when programs got tokens.
 */
@ApplicationScoped
class Overdue {
    /** Events are written a moment after what they tell; reading them twice does no harm. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private record Waiting(UUID account, String client) {}

    private final CredentialStore credentials;
    private final CarryOutCredential carryOut;
    private final Programs programs;
    private final Wall wall;
    private final ServiceAccountConfig config;
    private Instant usesRead = Instant.MIN;
    private @Nullable Thread thread;

    Overdue(
            CredentialStore credentials,
            CarryOutCredential carryOut,
            Programs programs,
            Wall wall,
            ServiceAccountConfig config) {
        this.credentials = credentials;
        this.carryOut = carryOut;
        this.programs = programs;
        this.wall = wall;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("service-accounts").start(this::lookAgainAndAgain);
    }

    /** Early, while the database is still there. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        var running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(10));
        }
    }

    private void lookAgainAndAgain() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wall.seeAll(this::look);
                Thread.sleep(config.retryEvery());
            }
        } catch (InterruptedException e) {
            Log.debug("Asked to stop");
        }
    }

    private void look() {
        var now = carryOut.now();
        try {
            // Not at once: a request that goes on can still show the secret.
            each(() -> credentials.begunBefore(now.minus(config.retryEvery())), carryOut::make);
            each(() -> credentials.due(now), carryOut::expire);
            each(credentials::ending, carryOut::end);
            if (!usesRead.plus(config.usesEvery()).isAfter(now)) {
                QuarkusTransaction.requiringNew().run(() -> readUses(now));
                usesRead = now;
            }
        } catch (IdentityProviderUnavailable e) {
            Log.debugf("The uses of service accounts wait: %s", e.getMessage());
        } catch (RuntimeException e) {
            // The next try may find the database well again.
            Log.errorf("Service accounts wait: %s", e.getClass().getName());
        }
    }

    private void each(Supplier<List<CredentialEntity>> which, BiConsumer<UUID, String> what) {
        QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                which.get().stream()
                                        .map(one -> new Waiting(one.serviceAccount, one.client))
                                        .toList())
                .forEach(waiting -> takeUp(waiting, what));
    }

    /** One that cannot be carried out does not hold up the others. */
    private static void takeUp(Waiting waiting, BiConsumer<UUID, String> what) {
        try {
            what.accept(waiting.account(), waiting.client());
        } catch (IdentityProviderUnavailable e) {
            Log.warnf("The client %s waits: %s", waiting.client(), e.getMessage());
        }
    }

    private void readUses(Instant now) {
        var since = credentials.usesReadUntil().orElse(Instant.EPOCH);
        programs.uses(since).forEach(credentials::noteUse);
        credentials.usesReadUntil(now.minus(AGAIN));
    }
}
