package org.barometer.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the three services; told everything by ordinary environment variables. */
enum Service {
    AGENCY("agency"),
    SURVEY("survey"),
    TREND("trend");

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String shortName;

    Service(String shortName) {
        this.shortName = shortName;
    }

    /** The service's module, process and log. */
    String title() {
        return shortName + "-service";
    }

    String client() {
        return "barometer-" + shortName;
    }

    int port(Ports ports) {
        return switch (this) {
            case AGENCY -> ports.agency();
            case SURVEY -> ports.survey();
            case TREND -> ports.trend();
        };
    }

    URI address(Ports ports) {
        return URI.create("http://localhost:" + port(ports));
    }

    Path application(Layout layout) {
        return layout.root().resolve(title()).resolve("target/quarkus-app");
    }

    Path runnable(Layout layout) {
        return application(layout).resolve("quarkus-run.jar");
    }

    void requireBuilt(Layout layout) {
        if (!Files.exists(runnable(layout))) {
            throw new LaunchFailure("%s is not built: %s".formatted(title(), runnable(layout)));
        }
    }

    ManagedProcess start(Layout layout, Ports ports, Secrets secrets, Jvms jvms, Started started) {
        var start = jvms.with(title(), List.of(application(layout)), jvms.flags().service());
        var command = new ArrayList<String>();
        command.add(Layout.java());
        command.addAll(start.flags());
        command.add("-jar");
        command.add(runnable(layout).toString());
        return started.add(
                ManagedProcess.start(
                        title(),
                        command,
                        environment(layout, ports, secrets),
                        layout.log(title()),
                        start.whenStopped()));
    }

    void awaitReady(ManagedProcess process, Ports ports) {
        var health =
                URI.create(
                        "http://localhost:%d/q/health/ready"
                                .formatted(ports.managementOf(port(ports))));
        process.await(PATIENCE, () -> Http.answers(health));
    }

    Map<String, String> environment(Layout layout, Ports ports, Secrets secrets) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port(ports)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        environment.put(
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(port(ports))));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", Postgres.url(ports.postgres(), shortName));
        var worker = Postgres.worker(shortName);
        environment.put("QUARKUS_DATASOURCE_USERNAME", worker);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.database(worker));
        environment.put("QUARKUS_FLYWAY_USERNAME", shortName);
        environment.put("QUARKUS_FLYWAY_PASSWORD", secrets.database(shortName));
        // Everything starts at once, and a small machine may keep a service waiting.
        environment.put("QUARKUS_FLYWAY_CONNECT_RETRIES", "10");
        // Asking for its health while it starts would fill the log.
        environment.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "ERROR");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", Keycloak.realm(ports).toString());
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", secrets.client(client()));
        switch (this) {
            case AGENCY -> {
                environment.put(
                        "BAROMETER_AUDIT_SIGNING_KEY",
                        SigningKey.in(layout.data(), "audit").toString());
                environment.putAll(keycloakAdministration(ports, secrets));
                environment.put("QUARKUS_MAILER_HOST", "localhost");
                environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()));
                environment.put("QUARKUS_MAILER_FROM", MailSink.SENDER);
            }
            case TREND -> {
                environment.put(
                        "BAROMETER_RELEASE_SIGNING_KEY",
                        SigningKey.in(layout.data(), "release").toString());
                environment.put(
                        "TALLY_STATE_DIRECTORY", layout.data().resolve("tallies").toString());
            }
            case SURVEY ->
                    environment.put(
                            "BAROMETER_RECEIPT_SIGNING_KEY",
                            SigningKey.in(layout.data(), "receipt").toString());
        }
        return environment;
    }

    private static Map<String, String> keycloakAdministration(Ports ports, Secrets secrets) {
        var prefix = "QUARKUS_KEYCLOAK_ADMIN_CLIENT_";
        return Map.of(
                prefix + "SERVER_URL", Keycloak.address(ports).toString(),
                prefix + "CLIENT_SECRET", secrets.client("barometer-agency-admin"));
    }
}
