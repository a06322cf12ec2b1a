package org.barometer.local;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The identity server with Barometer's realm imported. */
final class Keycloak {
    static final String REALM = "barometer";
    static final String ADMIN = "admin";
    static final List<String> CLIENTS =
            List.of(
                    "barometer-survey",
                    "barometer-trend",
                    "barometer-agency",
                    "barometer-agency-admin");

    private Keycloak() {}

    static URI address(Ports ports) {
        return URI.create("http://localhost:" + ports.keycloak());
    }

    static URI realm(Ports ports) {
        return address(ports).resolve("/realms/" + REALM);
    }

    static URI health(Ports ports) {
        return URI.create(
                "http://localhost:%d/health/ready".formatted(ports.managementOf(ports.keycloak())));
    }

    static ManagedProcess start(
            Layout layout,
            Ports ports,
            Secrets secrets,
            Jvms jvms,
            KeycloakDistribution distribution,
            Started started) {
        var start =
                jvms.with(
                        "keycloak",
                        List.of(distribution.home().resolve("lib")),
                        jvms.flags().keycloak());
        var process =
                started.add(
                        ManagedProcess.start(
                                "Keycloak",
                                distribution.command(
                                        start.flags(),
                                        List.of("start", "--optimized", "--import-realm")),
                                environment(ports, secrets),
                                layout.log("keycloak"),
                                start.whenStopped()));
        return process.await(Duration.ofMinutes(10), () -> Http.answers(health(ports)));
    }

    static Map<String, String> environment(Ports ports, Secrets secrets) {
        var environment = new HashMap<String, String>();
        environment.put("KC_DB_URL", Postgres.url(ports.postgres(), "keycloak"));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.database("keycloak"));
        environment.put("KC_HOSTNAME", address(ports).toString());
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "localhost");
        environment.put("KC_HTTP_PORT", Integer.toString(ports.keycloak()));
        environment.put(
                "KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.managementOf(ports.keycloak())));
        environment.put("KC_CACHE", "local");
        // Asking for its health while it starts would fill the log.
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:error");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdmin());
        // What realm.json leaves open.
        environment.put("BAROMETER_SURVEY_URL", "http://localhost:" + ports.survey());
        environment.put("BAROMETER_TREND_URL", "http://localhost:" + ports.trend());
        environment.put("BAROMETER_AGENCY_URL", "http://localhost:" + ports.agency());
        environment.put("BAROMETER_SMTP_HOST", "localhost");
        environment.put("BAROMETER_SMTP_PORT", Integer.toString(ports.smtp()));
        environment.put("BAROMETER_SMTP_FROM", MailSink.SENDER);
        for (var client : CLIENTS) {
            environment.put(secretVariable(client), secrets.client(client));
        }
        return environment;
    }

    /** The name under which realm.json asks for a client's secret. */
    static String secretVariable(String client) {
        return client.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_SECRET";
    }
}
