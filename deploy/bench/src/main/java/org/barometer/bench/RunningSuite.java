package org.barometer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The whole suite, started by its launcher as a user would, on ports and in a directory of its own,
 * so that nothing of the user's is measured or changed.
 */
final class RunningSuite implements AutoCloseable {
    private static final int PORT_OFFSET = 5000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<URI> HEALTH =
            List.of(
                    address(9080).resolve("/health/ready"),
                    address(9081).resolve("/q/health/ready"),
                    address(9082).resolve("/q/health/ready"),
                    address(9083).resolve("/q/health/ready"));
    private static final String SAMPLE_LOADED = "sample-loaded";
    private static final List<String> SERVICES =
            List.of("agency-service", "survey-service", "trend-service");

    private final Process launcher;
    private final Path data;
    private Duration startedIn = Duration.ZERO;

    private RunningSuite(Process launcher, Path data) {
        this.launcher = launcher;
        this.data = data;
    }

    /** A directory with the sample programme loaded and nothing else, made once and then copied. */
    static Path freshData(Plan plan, String name) {
        var prepared = plan.results().resolve("data");
        if (!Files.exists(prepared.resolve(SAMPLE_LOADED))) {
            plan.say("loading the sample programme once");
            Directories.delete(prepared);
            try (var suite = start(plan, prepared)) {
                await(
                        PATIENCE,
                        () -> suite.isAlive() && Files.exists(prepared.resolve(SAMPLE_LOADED)));
            }
        }
        var data = plan.results().resolve(name);
        Directories.delete(data);
        Directories.copy(prepared, data);
        return data;
    }

    /** Starts and waits until Keycloak and every service say that they are ready. */
    static RunningSuite start(Plan plan, Path data, String... flags) {
        try {
            Files.createDirectories(data);
            long start = System.nanoTime();
            var launcher = launch(plan, data, flags);
            var suite = new RunningSuite(launcher, data);
            // Also when this program is told to stop, or fails.
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            for (var health : HEALTH) {
                await(PATIENCE, () -> suite.isAlive() && answers(health));
            }
            suite.startedIn = Duration.ofNanos(System.nanoTime() - start);
            return suite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(Plan plan, Path data, String... flags) throws IOException {
        var command = new ArrayList<String>();
        command.addAll(List.of("./barometer", "up"));
        command.addAll(Arrays.asList(flags));
        var builder =
                new ProcessBuilder(command)
                        .directory(plan.root().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("launcher.log").toFile());
        builder.environment().put("BAROMETER_DATA", data.toString());
        builder.environment().put("BAROMETER_PORT_OFFSET", Integer.toString(PORT_OFFSET));
        return builder.start();
    }

    private boolean isAlive() {
        if (!launcher.isAlive()) {
            throw new IllegalStateException("The suite has ended: " + data.resolve("launcher.log"));
        }
        return true;
    }

    static void await(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited in vain for " + limit);
            }
            pause(Duration.ofMillis(50));
        }
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    Duration startedIn() {
        return startedIn;
    }

    URI survey() {
        return address(8081);
    }

    URI trend() {
        return address(8082);
    }

    String kafka() {
        return "localhost:" + (9092 + PORT_OFFSET);
    }

    int postgresPort() {
        return 5433 + PORT_OFFSET;
    }

    private static URI address(int port) {
        return URI.create("http://localhost:" + (port + PORT_OFFSET));
    }

    private static boolean answers(URI uri) {
        try {
            Api.send(HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build());
            return true;
        } catch (UncheckedIOException | Api.Refused notYet) {
            return false;
        }
    }

    /** The processes of one part, by the launcher's own list. */
    Processes part(String name) {
        return processes(name::equals);
    }

    /** The launcher and all that it has started. */
    Processes everything() {
        return processes(_ -> true).and(launcher.pid());
    }

    List<String> services() {
        return SERVICES;
    }

    private Processes processes(Predicate<String> chosen) {
        try (Stream<String> lines = Files.lines(data.resolve("run"))) {
            var pids =
                    lines.map(line -> line.split(" ", 3))
                            .filter(words -> chosen.test(words[2]))
                            .map(words -> Long.valueOf(words[0]))
                            .toList();
            if (pids.isEmpty()) {
                throw new IllegalStateException("The launcher's list is not as expected");
            }
            return new Processes(pids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String secret(String name) {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
            return Objects.requireNonNull(secrets.getProperty(name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String respondent() {
        return token("coordinator-us-01", "survey organization");
    }

    String analyst() {
        return token("analyst", "survey trend");
    }

    String publisher() {
        return token("publisher", "trend");
    }

    String dashboard() {
        return token("dashboard", "trend");
    }

    /** A fresh token, since one lives for minutes only. */
    private String token(String user, String scope) {
        return Api.token(
                address(8080).resolve("/realms/barometer"),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "barometer-sample",
                        "client_secret",
                        secret("client.barometer-sample"),
                        "username",
                        user,
                        "password",
                        secret("sample.barometer"),
                        "scope",
                        "openid " + scope));
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The suite does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
