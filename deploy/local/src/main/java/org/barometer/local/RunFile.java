package org.barometer.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Which processes belong to the run of a data directory: the launcher first, then what it started.
 * A process counts only if it also began when the file says, since numbers are used again.
 */
final class RunFile implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final Path file;

    private RunFile(Path file) {
        this.file = file;
    }

    record Entry(String name, long pid, Instant began) {

        static Entry of(String name, ProcessHandle process) {
            return new Entry(
                    name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
        }

        static Entry parse(String line) {
            var words = line.split(" ", 3);
            return new Entry(words[2], Long.parseLong(words[0]), Instant.parse(words[1]));
        }

        String format() {
            return "%d %s %s".formatted(pid, began, name);
        }

        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(
                            process ->
                                    process.info()
                                            .startInstant()
                                            .orElse(Instant.EPOCH)
                                            .equals(began));
        }
    }

    /** Takes the data directory for this process; clears away what a killed launcher left. */
    static RunFile claim(Layout layout, Progress progress) {
        var entries = read(layout);
        if (!entries.isEmpty()) {
            var launcher = entries.getFirst();
            if (launcher.alive().isPresent()) {
                throw new LaunchFailure(
                        "Barometer is already running here (process %d). Stop it with: kill %d"
                                .formatted(launcher.pid(), launcher.pid()));
            }
            progress.say("The last run ended without stopping its parts; tidying up.");
            entries.reversed().forEach(entry -> entry.alive().ifPresent(RunFile::stop));
        }
        try {
            Files.createDirectories(layout.data());
            var run = new RunFile(path(layout));
            Files.deleteIfExists(run.file);
            run.add("launcher", ProcessHandle.current());
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Entry> launcher(Layout layout) {
        return read(layout).stream().findFirst().filter(entry -> entry.alive().isPresent());
    }

    static List<Entry> read(Layout layout) {
        try {
            return Files.exists(path(layout))
                    ? Files.readAllLines(path(layout)).stream().map(Entry::parse).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(Layout layout) {
        return layout.data().resolve("run");
    }

    synchronized void add(String name, ProcessHandle process) {
        try {
            var lines = new ArrayList<String>();
            if (Files.exists(file)) {
                lines.addAll(Files.readAllLines(file));
            }
            lines.add(Entry.of(name, process).format());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
