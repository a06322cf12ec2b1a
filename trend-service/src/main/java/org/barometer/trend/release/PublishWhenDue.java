package org.barometer.trend.release;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.barometer.trend.release.model.Release;
import org.jspecify.annotations.Nullable;

/**
 * Publishes approved releases when their embargo ends; whichever instance notices first does it,
 * also one that was not there when the release was approved.
 */
@ApplicationScoped
class PublishWhenDue {
    private final Ledger ledger;
    private final PublishRelease publishRelease;
    private final Clock clock;
    private final ReleaseConfig config;
    private @Nullable Thread watcher;

    PublishWhenDue(
            Ledger ledger, PublishRelease publishRelease, Clock clock, ReleaseConfig config) {
        this.ledger = ledger;
        this.publishRelease = publishRelease;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        watcher = Thread.ofVirtual().name("embargoes").start(this::watch);
    }

    /** Early, while the database is still there. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        var running = watcher;
        if (running != null) {
            running.interrupt();
            running.join(config.poll());
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(config.poll());
                publish();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish() {
        var now = clock.instant();
        ledger.all().stream()
                .filter(release -> release.isDue(now))
                .map(Release::code)
                .forEach(this::publish);
    }

    private void publish(String code) {
        try {
            publishRelease.publishIfDue(code);
        } catch (RuntimeException e) {
            // The database may be away: the next round tries again.
            Log.warnf("%s is due and waits (%s)", code, e.getClass().getSimpleName());
        }
    }
}
