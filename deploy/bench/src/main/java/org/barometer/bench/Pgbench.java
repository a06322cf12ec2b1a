package org.barometer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own load generator, inserting what one submission leaves behind: the same two rows,
 * into tables with the same columns and indexes, in the same server. No service can be faster with
 * one commit per request.
 */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Peer program = Peer.find("pgbench", "postgresql-contrib");
    private final RunningSuite suite;
    private final Path script;

    /** Copies the two tables without their contents. */
    Pgbench(RunningSuite suite, BenchEdition edition) {
        this.suite = suite;
        try (var connection = connect(suite);
                var statement = connection.createStatement()) {
            requireDurable(statement);
            statement.execute("create schema bench");
            statement.execute("create table bench.response (like public.response including all)");
            statement.execute("create table bench.outbox (like public.outbox including all)");
            script = Files.createTempFile("submission", ".sql");
            Files.writeString(script, script(edition));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Both sides gain if a commit does not wait for the disk, and neither figure means anything.
     */
    private static void requireDurable(Statement statement) throws SQLException {
        try (var rows =
                statement.executeQuery(
                        "select current_setting('fsync'), current_setting('synchronous_commit')")) {
            rows.next();
            if (!rows.getString(1).equals("on") || !rows.getString(2).equals("on")) {
                throw new IllegalStateException("PostgreSQL runs without fsync");
            }
        }
    }

    /** One statement, so one round trip and one commit: the fastest way to write both rows. */
    static String script(BenchEdition edition) {
        var random = BenchEdition.random();
        var agency = "BENCH-001";
        return """
        \\set lane random(0, 7)
        with told as (
            insert into bench.outbox (lane, topic, event_key, event)
            values (:lane, 'barometer.responses.v1', gen_random_uuid()::text, '%2$s'))
        insert into bench.response (id, edition, agency, questionnaire_version, revision, answers,
                                    digest, idempotency_key, received_at)
        values (gen_random_uuid(), '%3$s', '%4$s', 1, 1, '%1$s',
                decode('%5$s', 'hex'), gen_random_uuid()::text, now());
        """
                .formatted(
                        BenchEdition.answers(random),
                        new String(
                                edition.event(new UUID(0, 0), agency, random),
                                StandardCharsets.UTF_8),
                        edition.code(),
                        agency,
                        "5a".repeat(32));
    }

    double perSecond(int clients, Duration length) {
        var said =
                program.run(
                        Map.of("PGPASSWORD", suite.secret("database.survey")),
                        "-h",
                        "localhost",
                        "-p",
                        suite.postgresPort(),
                        "-U",
                        "survey",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        clients,
                        "-j",
                        1,
                        "-T",
                        length.toSeconds(),
                        "-f",
                        script,
                        "survey");
        return rate(said);
    }

    static double rate(String said) {
        var rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench says:\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** As the owner, who like anybody else sees what he says that he works for: here all of it. */
    static Connection connect(RunningSuite suite) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/survey?options=-c%%20barometer.scope=all"
                        .formatted(suite.postgresPort()),
                "survey",
                suite.secret("database.survey"));
    }
}
