package org.barometer.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A child process with its log file; stopped gently first, by force when it does not listen. The
 * patience is long because a JVM that records its start writes its cache when it ends.
 */
final class ManagedProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final String name;
    private final Process process;
    private final Path log;
    private final Runnable whenStopped;
    private volatile boolean stopping;

    private ManagedProcess(String name, Process process, Path log, Runnable whenStopped) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.whenStopped = whenStopped;
    }

    static ManagedProcess start(
            String name, List<String> command, Map<String, String> environment, Path log) {
        return start(name, command, environment, log, () -> {});
    }

    static ManagedProcess start(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            Runnable whenStopped) {
        try {
            Files.createDirectories(log.getParent());
            var builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            // The C library would keep a heap for each of a JVM's many threads.
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            builder.environment().putAll(environment);
            return new ManagedProcess(name, builder.start(), log, whenStopped);
        } catch (IOException e) {
            throw new LaunchFailure("%s does not start: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    String name() {
        return name;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Completes when the process ends without having been asked to. */
    CompletableFuture<LaunchFailure> crash() {
        return process.onExit()
                .thenCompose(
                        _ ->
                                stopping
                                        ? new CompletableFuture<>()
                                        : CompletableFuture.completedFuture(ended()));
    }

    ManagedProcess await(Duration limit, BooleanSupplier ready) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw ended();
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure(
                        "%s was not ready within %s. Its log: %s"
                                .formatted(name, Progress.seconds(limit), log));
            }
            pause();
        }
        return this;
    }

    /** Waits for a process that does one thing and ends. */
    void requireSuccess() {
        if (process.onExit().join().exitValue() != 0) {
            throw ended();
        }
    }

    private LaunchFailure ended() {
        return new LaunchFailure(
                "%s ended with exit code %d.%n%sIts log: %s"
                        .formatted(name, process.exitValue(), lastLines(), log));
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return String.join(
                    "",
                    lines.subList(Math.max(0, lines.size() - 5), lines.size()).stream()
                            .map("  | %s%n"::formatted)
                            .toList());
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while starting", e);
        }
    }

    @Override
    public void close() {
        stopping = true;
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            whenStopped.run();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
