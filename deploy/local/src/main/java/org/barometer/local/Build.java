package org.barometer.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Builds the services that are missing or older than their sources, with the installed Maven. */
final class Build {
    private static final int ERRORS_SHOWN = 5;
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (\\S+-service) .*");

    private final Layout layout;
    private final Progress progress;

    Build(Layout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
    }

    void bringUpToDate() {
        var stale = Arrays.stream(Service.values()).filter(this::isStale).toList();
        if (!stale.isEmpty()) {
            var names = stale.stream().map(Service::title).toList();
            progress.longStep(
                    "Built " + String.join(", ", names),
                    () -> {
                        build(names);
                        return names;
                    });
        }
    }

    boolean isStale(Service service) {
        var module = layout.root().resolve(service.title());
        return isOlder(
                service.runnable(layout),
                List.of(
                        layout.root().resolve("pom.xml"),
                        module.resolve("pom.xml"),
                        module.resolve("src/main")));
    }

    /** Whether a built file is missing, or older than the newest of its sources. */
    static boolean isOlder(Path built, List<Path> sources) {
        try {
            return !Files.exists(built)
                    || newest(sources).compareTo(Files.getLastModifiedTime(built)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime newest(List<Path> sources) throws IOException {
        var newest = FileTime.fromMillis(0);
        for (var source : sources) {
            if (!Files.exists(source)) {
                continue;
            }
            try (var files = Files.walk(source)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var time = Files.getLastModifiedTime(file);
                    newest = time.compareTo(newest) > 0 ? time : newest;
                }
            }
        }
        return newest;
    }

    private void build(List<String> modules) {
        var log = layout.log("build");
        var command = new ArrayList<String>();
        command.add(System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn");
        command.addAll(
                List.of(
                        "--batch-mode",
                        "--no-transfer-progress",
                        "-pl",
                        String.join(",", modules),
                        "package",
                        "-Dmaven.test.skip=true",
                        "-Dspotless.check.skip=true"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(layout.root().toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Files.createDirectories(layout.logs());
            var maven = builder.start();
            var errors = show(maven, log);
            if (maven.onExit().join().exitValue() != 0) {
                throw new LaunchFailure(
                        "The services could not be built.%n%sMaven's log: %s"
                                .formatted(errors, log));
            }
        } catch (IOException e) {
            throw new LaunchFailure("Maven does not start: " + e.getMessage(), e);
        }
    }

    /** Shows each module as its turn comes; returns the first errors. */
    private String show(Process maven, Path log) throws IOException {
        var errors = new StringBuilder();
        var left = ERRORS_SHOWN;
        try (var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        maven.getInputStream(), StandardCharsets.UTF_8));
                var copy = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line);
                copy.newLine();
                var module = MODULE.matcher(line);
                if (module.matches()) {
                    progress.say("          " + module.group(1));
                } else if (line.startsWith("[ERROR]") && left-- > 0) {
                    errors.append("  | ").append(line).append(System.lineSeparator());
                }
            }
        }
        return errors.toString();
    }
}
