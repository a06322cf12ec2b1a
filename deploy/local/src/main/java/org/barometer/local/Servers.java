package org.barometer.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** PostgreSQL, Kafka and Keycloak, started side by side. */
record Servers(ManagedProcess kafka, ManagedProcess keycloak) {

    static Servers start(
            Layout layout,
            Ports ports,
            Secrets secrets,
            JvmFlags jvm,
            Progress progress,
            Started started) {
        Ports.requireFree(ports.ofServers());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Supplier<Postgres> database =
                    () -> started.add(Postgres.start(layout, ports.postgres(), secrets));
            Supplier<ManagedProcess> broker = () -> KafkaBroker.start(layout, ports, jvm, started);
            var postgres =
                    CompletableFuture.supplyAsync(
                            () -> progress.step("PostgreSQL 18 ready", database), threads);
            var kafka =
                    CompletableFuture.supplyAsync(
                            () -> progress.step("Kafka ready", broker), threads);
            // Unpacking needs no database; the server itself keeps its users in PostgreSQL.
            var keycloak =
                    CompletableFuture.supplyAsync(
                                    () -> KeycloakDistribution.prepare(layout, progress), threads)
                            .thenCombine(postgres, (distribution, _) -> distribution)
                            .thenApply(
                                    distribution ->
                                            progress.step(
                                                    "Keycloak ready",
                                                    () ->
                                                            Keycloak.start(
                                                                    layout,
                                                                    ports,
                                                                    secrets,
                                                                    jvm,
                                                                    distribution,
                                                                    started)));
            CompletableFuture.allOf(postgres, kafka, keycloak).join();
            return new Servers(kafka.join(), keycloak.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof LaunchFailure failure) {
                throw failure;
            }
            throw e;
        }
    }
}
