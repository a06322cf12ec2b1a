package org.barometer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** What a client that went away may leave behind: its connection, and a transaction for it. */
record OpenConnections(RunningSuite suite) {
    /** ESTABLISHED and CLOSE_WAIT, as the kernel writes them: the server has not closed its end. */
    private static final Set<String> OPEN = Set.of("01", "08");

    long left() {
        return ofClients("/proc/net/tcp", suite.survey())
                + ofClients("/proc/net/tcp6", suite.survey())
                + inTransaction();
    }

    private static long ofClients(String table, URI server) {
        var port = ":%04X".formatted(server.getPort());
        try (Stream<String> lines = Files.lines(Path.of(table))) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(words -> words[1].endsWith(port) && OPEN.contains(words[3]))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long inTransaction() {
        try (var connection = Pgbench.connect(suite);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select count(*) from pg_stat_activity
                                where datname = current_database() and state like 'idle in%'
                                  and state_change < now() - interval '1 second'
                                """)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
