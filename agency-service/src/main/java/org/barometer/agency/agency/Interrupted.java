package org.barometer.agency.agency;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.wall.Wall;
import org.jspecify.annotations.Nullable;

/**
 * Takes up what a crash or an unreachable identity provider interrupted, and what nobody waits for.
 */
@ApplicationScoped
class Interrupted {
    private final IntentionStore intentions;
    private final CarryOut carryOut;
    private final Wall wall;
    private final AgencyConfig config;
    private final Semaphore wake = new Semaphore(0);
    private @Nullable Thread thread;

    Interrupted(IntentionStore intentions, CarryOut carryOut, Wall wall, AgencyConfig config) {
        this.intentions = intentions;
        this.carryOut = carryOut;
        this.wall = wall;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("interrupted").start(this::takeUpAgainAndAgain);
    }

    /** Early, while the database is still there. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        var running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(10));
        }
    }

    /** There is something to do that nobody waits for. */
    void wake() {
        wake.release();
    }

    private void takeUpAgainAndAgain() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wall.seeAll(() -> takeUp());
                if (wake.tryAcquire(config.retryEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Log.debug("Asked to stop");
        }
    }

    private void takeUp() {
        try {
            QuarkusTransaction.requiringNew().call(intentions::undertakings).forEach(this::takeUp);
        } catch (RuntimeException e) {
            // The next try may find the database well again.
            Log.errorf("Interrupted changes of agencies wait: %s", e.getClass().getName());
        }
    }

    /** One that cannot be carried out does not hold up the others. */
    private void takeUp(UUID undertaking) {
        try {
            carryOut.carryOut(undertaking);
        } catch (IdentityProviderUnavailable e) {
            Log.warnf("An interrupted change waits (%s): %s", undertaking, e.getMessage());
        }
    }
}
