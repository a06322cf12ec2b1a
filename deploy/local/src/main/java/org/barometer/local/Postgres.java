package org.barometer.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The embedded PostgreSQL server: durable as a real one; for each service a database, the role that
 * owns and migrates it, and the role that the service works as.
 */
final class Postgres implements AutoCloseable {
    static final List<String> SERVICES = List.of("survey", "trend", "agency");
    private static final String KEYCLOAK = "keycloak";

    private static final String PASSWORDS_FOR_ALL =
            """
            # Written by Barometer: nobody gets in without a password, not even on this machine.
            local all all              scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final int port;
    private final Optional<ProcessHandle> process;

    private Postgres(EmbeddedPostgres server, int port, Optional<ProcessHandle> process) {
        this.server = server;
        this.port = port;
        this.process = process;
    }

    static Postgres start(Layout layout, int port, Secrets secrets) {
        var data = layout.data().resolve("postgres");
        stopOrphan(data);
        try {
            Files.createDirectories(layout.logs());
            var log = ProcessBuilder.Redirect.appendTo(layout.log("postgres").toFile());
            var server =
                    EmbeddedPostgres.builder()
                            .setPort(port)
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false)
                            .setOverrideWorkingDirectory(
                                    layout.built().resolve("postgres").toFile())
                            .setPGStartupWait(Duration.ofMinutes(1))
                            .setConnectConfig("password", secrets.postgres())
                            // The library switches both off; an acknowledged answer must survive.
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("listen_addresses", "localhost")
                            .setServerConfig("unix_socket_directories", "")
                            .setOutputRedirector(log)
                            .setErrorRedirector(log)
                            .start();
            var postgres = new Postgres(server, port, postmaster(data));
            postgres.prepare(data, secrets);
            return postgres;
        } catch (IOException | IllegalStateException | SQLException e) {
            throw new LaunchFailure(
                    "PostgreSQL does not start: %s%nIts log: %s"
                            .formatted(e.getMessage(), layout.log("postgres")),
                    e);
        }
    }

    /** A server whose launcher was killed keeps running and keeps the data directory. */
    private static void stopOrphan(Path data) {
        postmaster(data).ifPresent(RunFile::stop);
    }

    private static Optional<ProcessHandle> postmaster(Path data) {
        var file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ProcessHandle> process() {
        return process;
    }

    private void prepare(Path data, Secrets secrets) throws IOException, SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            for (var service : SERVICES) {
                ensureDatabase(connection, service, secrets.database(service));
                // What it may do in the database is for the migrations to say.
                ensureRole(connection, worker(service), secrets.database(worker(service)));
            }
            ensureDatabase(connection, KEYCLOAK, secrets.database(KEYCLOAK));
            run(connection, "revoke all on database postgres from public");
            var access = data.resolve("pg_hba.conf");
            if (!Files.readString(access).equals(PASSWORDS_FOR_ALL)) {
                run(connection, "alter role postgres password '%s'".formatted(secrets.postgres()));
                Files.writeString(access, PASSWORDS_FOR_ALL);
                run(connection, "select pg_reload_conf()");
            }
        }
    }

    /** The role that a service works as, which owns nothing. */
    static String worker(String service) {
        return service + "_app";
    }

    private static void ensureRole(Connection connection, String name, String password)
            throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = ?", name)) {
            run(connection, "create role %s login password '%s'".formatted(name, password));
        }
    }

    private static void ensureDatabase(Connection connection, String name, String password)
            throws SQLException {
        ensureRole(connection, name, password);
        if (!exists(connection, "select from pg_database where datname = ?", name)) {
            run(connection, "create database %1$s owner %1$s".formatted(name));
            run(connection, "revoke all on database %s from public".formatted(name));
        }
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    // Utility statements take no parameters; names and passwords are ours (letters and digits).
    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    @Override
    public String toString() {
        return "PostgreSQL on port " + port;
    }
}
