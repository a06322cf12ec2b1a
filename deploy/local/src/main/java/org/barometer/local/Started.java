package org.barometer.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** What has been started so far; closing stops it in reverse order, also half-way. */
final class Started implements AutoCloseable {
    private final Deque<AutoCloseable> stack = new ArrayDeque<>();
    private final RunFile run;
    private final Progress progress;
    private final CompletableFuture<LaunchFailure> crash = new CompletableFuture<>();
    private boolean closed;

    /**
     * Notes in the run file what is started, so that the next launcher can tidy up after this one.
     */
    Started(RunFile run, Progress progress) {
        this.run = run;
        this.progress = progress;
        stack.push(run);
    }

    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            stop(part);
            throw new LaunchFailure("Stopped while starting");
        }
        stack.push(part);
        switch (part) {
            case ManagedProcess process -> {
                run.add(process.name(), process.handle());
                var _ = process.crash().thenAccept(crash::complete);
            }
            case Postgres postgres ->
                    postgres.process().ifPresent(process -> run.add("PostgreSQL", process));
            default -> {}
        }
        return part;
    }

    /** Completes when a process ends that was not told to. */
    CompletableFuture<LaunchFailure> crash() {
        return crash;
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
        parts.forEach(this::stopAndSay);
    }

    private void stopAndSay(AutoCloseable part) {
        if (part instanceof RunFile) {
            stop(part);
        } else {
            progress.step(part + " stopped", () -> stop(part));
        }
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
