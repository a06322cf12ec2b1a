package org.barometer.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Watches from a thread of its own how many responses the provisional figures count. */
final class CountWatcher implements AutoCloseable {
    /** Short beside the delays in question, and leaves the cores to what is measured. */
    private static final Duration PAUSE = Duration.ofMillis(1);

    /** The count, and the nano time at which it was first seen. */
    private final ConcurrentSkipListMap<Long, Long> firstSeen = new ConcurrentSkipListMap<>();

    private final Provisional provisional;
    private final Thread thread;
    private final long started = System.nanoTime();
    private final AtomicLong looks = new AtomicLong();
    private volatile boolean closed;

    CountWatcher(Provisional provisional) {
        this.provisional = provisional;
        firstSeen.put(provisional.counted(), System.nanoTime());
        thread = Thread.ofPlatform().daemon().name("watcher").start(this::watch);
    }

    private void watch() {
        while (!closed) {
            long counted = provisional.counted();
            firstSeen.putIfAbsent(counted, System.nanoTime());
            looks.incrementAndGet();
            RunningSuite.pause(PAUSE);
        }
    }

    long counted() {
        return firstSeen.lastKey();
    }

    /** When at least so many were first counted. */
    long seenAt(long count) {
        Map.Entry<Long, Long> entry = firstSeen.ceilingEntry(count);
        if (entry == null) {
            throw new IllegalArgumentException("Never counted as many as " + count);
        }
        return entry.getValue();
    }

    /** Milliseconds from one look to the next. */
    double resolution() {
        return (System.nanoTime() - started) / 1e6 / looks.get();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
