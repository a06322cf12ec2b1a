package org.barometer.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.barometer.sample.SampleFailure;

/** The launcher's commands, as {@code ./barometer} hands them over. */
public final class Barometer {

    private Barometer() {}

    public static void main(String[] arguments) throws IOException {
        var told = List.of(arguments);
        var layout = Layout.find(System.getenv());
        try {
            switch (told.isEmpty() ? "" : told.getFirst()) {
                case "up" -> up(layout, told);
                case "servers" -> servers(layout, told.contains("--keep"));
                case "servers-answer" ->
                        System.exit(Servers.answer(Ports.ofTests(System.getenv())) ? 0 : 1);
                case "status" -> System.exit(status(layout));
                case "reset" -> reset(layout);
                default -> throw new LaunchFailure("Unknown command: " + String.join(" ", told));
            }
        } catch (LaunchFailure | SampleFailure failure) {
            System.err.printf("%nbarometer: %s%n", failure.getMessage());
            System.exit(1);
        }
    }

    private static void up(Layout layout, List<String> told) throws IOException {
        var options =
                new SuiteOptions(
                        layout.data(),
                        offset(System.getenv()),
                        told.contains("--default-jvm"),
                        !told.contains("--no-build"),
                        true,
                        System.out);
        var suite = Suite.start(options);
        var progress = suite.progress();
        var ready = Progress.seconds(progress.elapsed());
        var marker = layout.data().resolve("sample-loaded");
        if (!Files.exists(marker) && !told.contains("--no-sample")) {
            progress.say("       .. Loading the sample programme (once)");
            loadSample(suite);
            Files.writeString(marker, "");
        }
        progress.say(Welcome.text(suite, ready));
        waitForCrash(suite.crash().join(), suite);
    }

    /** Loads for as long as every part runs. */
    private static void loadSample(Suite suite) {
        try (var steps = new Steps()) {
            var loaded =
                    steps.run(
                            () -> {
                                suite.progress()
                                        .step("The sample programme is loaded", suite::loadSample);
                                return suite;
                            });
            if (CompletableFuture.anyOf(loaded, suite.crash()).join()
                    instanceof LaunchFailure crash) {
                waitForCrash(crash, suite);
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    static int offset(Map<String, String> environment) {
        var text = environment.getOrDefault("BAROMETER_PORT_OFFSET", "0");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new LaunchFailure("BAROMETER_PORT_OFFSET is not a number: " + text, e);
        }
    }

    /** The servers alone, on the ports of the tests, until somebody stops them. */
    private static void servers(Layout suite, boolean keep) {
        var layout = suite.withData(suite.data().resolve("test"));
        Preconditions.check(layout);
        var progress = new Progress(System.out);
        var started = new Started(RunFile.claim(layout, progress), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        if (!keep) {
            List.of("postgres", "kafka", "logs")
                    .forEach(part -> Directories.delete(layout.data().resolve(part)));
        }
        var ports = Ports.ofTests(System.getenv());
        var secrets = Secrets.equalToNames();
        var jvms = new Jvms(layout, JvmFlags.PREPARED, false);
        new Servers(layout, ports, secrets, jvms, progress, started).startAll();
        progress.say(Welcome.text(ports, secrets, Progress.seconds(progress.elapsed())));
        waitForCrash(started.crash().join(), started);
    }

    /** Comes back only when a part has ended by itself; Ctrl-C is the shutdown hook's affair. */
    private static void waitForCrash(LaunchFailure crash, AutoCloseable running) {
        try (running) {
            throw crash;
        } catch (LaunchFailure failure) {
            throw failure;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int status(Layout layout) throws IOException {
        var launcher = RunFile.launcher(layout);
        if (launcher.isEmpty()) {
            System.out.println("Barometer is not running. Start it with: ./barometer up");
            return 1;
        }
        var entries = RunFile.read(layout);
        System.out.printf("Barometer runs since %s.%n", launcher.get().began());
        entries.forEach(
                entry ->
                        System.out.printf(
                                "  %-16s %-8d %s%n",
                                entry.name(),
                                entry.pid(),
                                entry.alive().isPresent() ? "running" : "gone"));
        Files.readAllLines(Suite.addresses(layout)).forEach(System.out::println);
        System.out.println("Logs: " + layout.logs());
        return 0;
    }

    private static void reset(Layout layout) {
        for (var run : List.of(layout, layout.withData(layout.data().resolve("test")))) {
            RunFile.launcher(run)
                    .ifPresent(
                            launcher -> {
                                throw new LaunchFailure(
                                        "Barometer is running (process %d). Stop it first."
                                                .formatted(launcher.pid()));
                            });
        }
        Directories.delete(layout.data());
        System.out.println("All local data is gone: " + layout.data());
    }
}
