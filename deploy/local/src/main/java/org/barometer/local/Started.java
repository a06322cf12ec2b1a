package org.barometer.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started so far; closing stops it in reverse order, also half-way. */
final class Started implements AutoCloseable {
    private final Deque<AutoCloseable> stack = new ArrayDeque<>();
    private boolean closed;

    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            stop(part);
            throw new LaunchFailure("Stopped while starting");
        }
        stack.push(part);
        return part;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        Deque<AutoCloseable> parts;
        synchronized (this) {
            closed = true;
            parts = new ArrayDeque<>(stack);
            stack.clear();
        }
        parts.forEach(Started::stop);
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // One part that does not stop must not keep the others running.
            System.err.println("Could not stop " + part + ": " + e.getMessage());
        }
    }
}
