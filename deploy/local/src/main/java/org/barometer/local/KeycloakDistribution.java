package org.barometer.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** Keycloak as it comes from Maven: unpacked and built for PostgreSQL once, then only started. */
record KeycloakDistribution(Path home) {
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    /** What is fixed when the server is built; a change here builds it again. */
    private static final List<String> BUILD =
            List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=false");

    static KeycloakDistribution prepare(Layout layout, Progress progress) {
        var zip = zip(layout);
        var home = zip.resolveSibling("server");
        var distribution = new KeycloakDistribution(home);
        var stamp = home.resolve("built");
        var wanted = zip.getFileName() + " " + String.join(" ", BUILD);
        try {
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
                progress.step(
                        "Keycloak unpacked and built (once)",
                        () -> {
                            Directories.delete(home);
                            unpack(zip, home);
                            distribution.build(layout);
                        });
                Files.writeString(stamp, wanted);
            }
            var imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    layout.realm(),
                    imports.resolve("realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            Directories.copy(layout.themes(), home.resolve("themes"));
            return distribution;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path zip(Layout layout) {
        var folder = layout.built().resolve("keycloak");
        try (var files = Files.newDirectoryStream(folder, "keycloak-*.zip")) {
            return files.iterator().next();
        } catch (IOException | java.util.NoSuchElementException e) {
            throw new LaunchFailure("Keycloak's zip is missing in " + folder + ". Build first.", e);
        }
    }

    private void build(Layout layout) {
        var arguments = new ArrayList<String>();
        arguments.add("build");
        arguments.addAll(BUILD);
        try (var process =
                ManagedProcess.start(
                        "Keycloak's build",
                        command(List.of(), arguments),
                        Map.of(),
                        layout.log("keycloak-build"))) {
            process.requireSuccess();
        }
    }

    /**
     * The command that {@code kc.sh} would put together. We start the JVM ourselves, so that its
     * process is our own child and its flags stay the same from the cache's making to its use.
     */
    List<String> command(List<String> jvm, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Layout.java());
        command.addAll(jvm);
        command.addAll(
                List.of(
                        "-Dfile.encoding=UTF-8",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.language=en",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dquarkus-log-max-startup-records=10000",
                        "-cp",
                        home.resolve("lib/quarkus-run.jar").toString(),
                        MAIN));
        command.addAll(arguments);
        return command;
    }

    /** Leaves out the outermost folder, which carries the version. */
    private static void unpack(Path zip, Path home) {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry : java.util.Collections.list(archive.entries())) {
                var target = home.resolve(entry.getName().replaceFirst("^[^/]+/", "")).normalize();
                if (!target.startsWith(home)) {
                    throw new LaunchFailure("Unexpected path in " + zip + ": " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(
                            archive.getInputStream(entry),
                            target,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
