package org.barometer.local;

/** The servers that the services need; each method starts one and waits until it is ready. */
record Servers(
        Layout layout,
        Ports ports,
        Secrets secrets,
        Jvms jvms,
        Progress progress,
        Started started) {

    /** Whether servers that somebody else started are there to be used. */
    static boolean answer(Ports ports) {
        return !Ports.isFree(ports.postgres())
                && !Ports.isFree(ports.kafka())
                && Http.answers(Keycloak.health(ports));
    }

    /** Starts all of them, side by side. */
    void startAll() {
        Ports.requireFree(ports.ofServers());
        try (var steps = new Steps()) {
            var postgres = steps.run(this::startPostgres);
            var prepared = steps.run(this::prepareKeycloak);
            var _ = steps.run(this::startKafka);
            var _ = steps.run(this::startMailSink);
            var _ = steps.after(postgres, prepared, () -> startKeycloak(prepared.join()));
            steps.join();
        }
    }

    Postgres startPostgres() {
        return progress.step(
                "PostgreSQL 18 ready",
                () -> started.add(Postgres.start(layout, ports.postgres(), secrets)));
    }

    ManagedProcess startKafka() {
        return progress.step("Kafka ready", () -> KafkaBroker.start(layout, ports, jvms, started));
    }

    MailSink startMailSink() {
        return progress.step("Mail sink ready", () -> started.add(MailSink.start(layout, ports)));
    }

    /** Unpacking needs no database; only the server itself keeps its users in PostgreSQL. */
    KeycloakDistribution prepareKeycloak() {
        return KeycloakDistribution.prepare(layout, progress);
    }

    ManagedProcess startKeycloak(KeycloakDistribution distribution) {
        return progress.step(
                "Keycloak ready",
                () -> Keycloak.start(layout, ports, secrets, jvms, distribution, started));
    }
}
