package org.barometer.trend.release;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.barometer.trend.release.model.Release;
import org.jspecify.annotations.Nullable;

/**
 * All releases in memory, so that reading them needs neither the database nor Kafka. What another
 * instance adds is noticed soon after.
 */
@ApplicationScoped
public class Ledger {
    private final ReleaseStore store;
    private final ReleaseConfig config;
    private volatile List<Release> releases = List.of();
    private final AtomicLong version = new AtomicLong();
    private volatile List<SigningKey.PublicKey> keys = List.of();
    private @Nullable Thread watcher;

    Ledger(ReleaseStore store, ReleaseConfig config) {
        this.store = store;
        this.config = config;
    }

    /**
     * All releases, also those that are not published, in the order in which they were compiled.
     */
    public List<Release> all() {
        return releases;
    }

    /** Grows with every change; what is read after it is at least as new. */
    public long version() {
        return version.get();
    }

    public Optional<Release> release(String code) {
        return releases.stream().filter(release -> release.code().equals(code)).findFirst();
    }

    List<SigningKey.PublicKey> keys() {
        return keys;
    }

    void start(@Observes StartupEvent event, SigningKey key) {
        store.remember(key.publicKey());
        keys = store.keys();
        refresh();
        watcher = Thread.ofVirtual().name("ledger").start(this::watch);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        var running = watcher;
        if (running != null) {
            running.interrupt();
            running.join(config.poll());
        }
    }

    /** Reads what is new; what was read before has changed only if more was done to it. */
    public synchronized void refresh() {
        var marks = store.marks();
        Map<ReleaseStore.Mark, Release> known = new HashMap<>();
        for (var release : releases) {
            known.put(new ReleaseStore.Mark(release.code(), release.steps().size()), release);
        }
        var missing =
                marks.stream()
                        .filter(mark -> !known.containsKey(mark))
                        .map(ReleaseStore.Mark::code)
                        .toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<String, Release> fresh = new HashMap<>();
        store.read(missing).forEach(release -> fresh.put(release.code(), release));
        var next = new ArrayList<Release>();
        for (var mark : marks) {
            var release = fresh.getOrDefault(mark.code(), known.get(mark));
            if (release != null) {
                next.add(release);
            }
        }
        keys = store.keys();
        releases = List.copyOf(next);
        version.incrementAndGet();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(config.poll());
                try {
                    refresh();
                } catch (PersistenceException | IllegalStateException e) {
                    // Readers go on with what is known; the next round tries again.
                    Log.warnf("The ledger could not be read (%s)", e.getClass().getSimpleName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
