package org.barometer.local;

import java.util.List;

/** The launcher's commands, as {@code ./barometer} hands them over. */
public final class Barometer {

    private Barometer() {}

    public static void main(String[] arguments) {
        try {
            run(arguments.length == 0 ? "" : arguments[0], List.of(arguments));
        } catch (LaunchFailure failure) {
            System.err.println();
            System.err.println("barometer: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(String command, List<String> arguments) {
        var layout = Layout.find(System.getenv());
        switch (command) {
            case "servers" -> servers(layout, arguments.contains("--keep"));
            default -> throw new LaunchFailure("Unknown command '" + command + "'");
        }
    }

    /** The servers alone, on the ports of the tests, until somebody stops them. */
    private static void servers(Layout suite, boolean keep) {
        var layout = suite.withData(suite.data().resolve("test"));
        var progress = new Progress(System.out);
        var started = new Started();
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        try {
            var run = started.add(RunFile.claim(layout, progress));
            if (!keep) {
                for (var part : List.of("postgres", "kafka", "logs")) {
                    Directories.delete(layout.data().resolve(part));
                }
            }
            var ports = Ports.ofTests(System.getenv());
            var servers =
                    Servers.start(
                            layout,
                            ports,
                            Secrets.equalToNames(),
                            JvmFlags.PREPARED,
                            progress,
                            started);
            run.add("Kafka", servers.kafka().handle());
            run.add("Keycloak", servers.keycloak().handle());
            progress.say(
                    """

                    The test servers are ready after %s:
                      PostgreSQL  localhost:%d
                      Kafka       localhost:%d
                      Keycloak    %s (%s, password %s)
                    Ctrl-C stops them."""
                            .formatted(
                                    Progress.seconds(progress.elapsed()),
                                    ports.postgres(),
                                    ports.kafka(),
                                    Keycloak.address(ports),
                                    Keycloak.ADMIN,
                                    Secrets.equalToNames().keycloakAdmin()));
            var crash =
                    java.util.concurrent.CompletableFuture.anyOf(
                            servers.kafka().crash(), servers.keycloak().crash());
            throw (LaunchFailure) crash.join();
        } catch (LaunchFailure failure) {
            if (!started.isClosed()) {
                started.close();
                throw failure;
            }
        }
    }
}
