package org.barometer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Another trend-service beside the suite's own, started in the same way, that knows nothing yet.
 */
final class SecondTrendService {
    private static final int PORT = 13182;

    /** A look at the figure costs the service something too, and seconds are measured here. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private SecondTrendService() {}

    /**
     * @param perSecond through the topology, from the first figure seen to the last, without the
     *     start of the program
     * @param seconds that the next start took, from the start of the program to the last figure
     */
    record Rebuilt(double perSecond, double seconds) {}

    /**
     * Once with everything still to come; and once more, when all of it has been seen before but no
     * tally is left, so that what is waited for was counted and not only read.
     */
    static Rebuilt rebuild(Plan plan, RunningSuite suite, BenchEdition edition) {
        var name = "bench-" + UUID.randomUUID();
        var replayed = count(plan, suite, edition, name, name + "-replayed");
        var restarted = count(plan, suite, edition, name, name + "-restarted");
        var rebuilt = new Rebuilt(replayed.perSecond(), restarted.seconds());
        plan.say(
                "%,.0f/s; started anew in %.1f s"
                        .formatted(rebuilt.perSecond(), rebuilt.seconds()));
        return rebuilt;
    }

    private static Rebuilt count(
            Plan plan, RunningSuite suite, BenchEdition edition, String name, String tallies) {
        long start = System.nanoTime();
        var process = start(plan, suite, name, tallies);
        try {
            var provisional =
                    new Provisional(
                            new Api(URI.create("http://localhost:" + PORT), suite.analyst()),
                            edition);
            long first = 0;
            long firstAt = 0;
            long counted = 0;
            while (counted < plan.events()) {
                RunningSuite.pause(PAUSE);
                if (!process.isAlive()) {
                    throw new IllegalStateException("The second trend-service has ended");
                }
                counted = counted(provisional);
                if (first == 0 && counted > 0) {
                    first = counted;
                    firstAt = System.nanoTime();
                }
            }
            long end = System.nanoTime();
            return new Rebuilt((counted - first) / ((end - firstAt) / 1e9), (end - start) / 1e9);
        } finally {
            stop(process);
        }
    }

    private static long counted(Provisional provisional) {
        try {
            return provisional.counted();
        } catch (UncheckedIOException notListeningYet) {
            if (notListeningYet.getCause() instanceof ConnectException) {
                return 0;
            }
            throw notListeningYet;
        }
    }

    private static Process start(Plan plan, RunningSuite suite, String name, String tallies) {
        long model = suite.part("trend-service").roots().getFirst();
        try {
            var directory = Files.createDirectories(plan.results().resolve("second-trend-service"));
            var builder =
                    new ProcessBuilder(command(model))
                            .directory(
                                    Path.of("/proc/%d/cwd".formatted(model)).toRealPath().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(directory.resolve("log").toFile());
            var environment = builder.environment();
            words(model, "environ")
                    .map(entry -> entry.split("=", 2))
                    .forEach(entry -> environment.put(entry[0], entry[1]));
            environment.put("QUARKUS_HTTP_PORT", Integer.toString(PORT));
            environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(PORT + 1000));
            environment.put("TALLY_APPLICATION_ID", name);
            environment.put("TOPICS_TALLIES", "barometer.tallies.v1-" + tallies);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the launcher started the model, except that it leaves the model's cache alone. */
    private static List<String> command(long model) throws IOException {
        return words(model, "cmdline")
                .filter(word -> !word.startsWith("-XX:AOTCacheOutput"))
                .toList();
    }

    private static Stream<String> words(long process, String file) throws IOException {
        var text =
                Files.readString(
                        Path.of("/proc/%d/%s".formatted(process, file)), StandardCharsets.UTF_8);
        return Stream.of(text.split("\0")).filter(word -> !word.isEmpty());
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
