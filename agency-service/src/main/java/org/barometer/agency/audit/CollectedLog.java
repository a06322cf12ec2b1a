package org.barometer.agency.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.barometer.agency.audit.model.ChainEnd;
import org.barometer.agency.audit.model.ExportLine;
import org.barometer.agency.audit.model.Hash;
import org.barometer.agency.audit.model.Received;

/** The entries of all services, in the order in which they came. */
@ApplicationScoped
public class CollectedLog {
    /**
     * Whoever reads goes on; whoever appends waits. Any number will do that nothing else in this
     * database locks; locking the table would need the right to change it.
     */
    private static final String LOCK = "select pg_advisory_xact_lock(6962)";

    private static final String END =
            "select sequence, hash from audit_log where service = ? order by sequence desc limit 1";

    private static final String HASH =
            "select hash from audit_log where service = ? and sequence = ?";

    private static final String APPEND =
            """
            insert into audit_log (position, entry, hash)
            values ((select coalesce(max(position) + 1, 0) from audit_log), ?, ?)
            """;

    private static final String REFUSE =
            """
            insert into audit_refusal (service, sequence, hash, at) values (?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ENDS =
            """
            select distinct on (service) service, sequence, hash from audit_log
            order by service, sequence desc
            """;

    private static final String HASHES =
            "select hash from audit_log where position < ? order by position";

    /** What became of an entry that came in. */
    enum Fate {
        APPENDED,
        /** It is there already. */
        REPEATED,
        REFUSED
    }

    /** The last entry of a service. */
    record ServiceEnd(String service, ChainEnd end) {}

    private final AgroalDataSource database;
    private final AuditConfig config;
    private final Clock clock;

    CollectedLog(AgroalDataSource database, AuditConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Takes in what continues its service's chain, and keeps of anything else that it came. */
    @Transactional
    Fate take(Received received) {
        try (var connection = database.getConnection()) {
            run(connection, LOCK);
            var entry = received.entry();
            if (hash(connection, entry.service(), entry.sequence())
                    .filter(received.hash().hex()::equals)
                    .isPresent()) {
                return Fate.REPEATED;
            }
            if (!config.services().contains(entry.service())
                    || !received.continues(end(connection, entry.service()))) {
                refuse(connection, received);
                return Fate.REFUSED;
            }
            append(connection, received);
            return Fate.APPENDED;
        } catch (SQLException e) {
            throw new IllegalStateException("An entry could not be collected", e);
        }
    }

    /** The last entry of each service; nobody appends until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<ServiceEnd> hold() {
        try (var connection = database.getConnection()) {
            run(connection, LOCK);
            return ends(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The collected log could not be held", e);
        }
    }

    /** How far the chain of a service has been collected. */
    @Transactional
    ChainEnd end(String service) {
        try (var connection = database.getConnection()) {
            return end(connection, service);
        } catch (SQLException e) {
            throw new IllegalStateException("The collected log could not be read", e);
        }
    }

    /** The hashes of the first entries, in order; fewer where there are not so many. */
    @Transactional
    List<Hash> hashes(long size) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HASHES)) {
            statement.setLong(1, size);
            try (var rows = statement.executeQuery()) {
                var hashes = new ArrayList<Hash>();
                while (rows.next()) {
                    hashes.add(new Hash(rows.getString(1)));
                }
                return hashes;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The collected log could not be read", e);
        }
    }

    /** Some entries that were asked for, with their positions. */
    @Transactional
    public List<ExportLine> find(AuditQuery query) {
        try (var connection = database.getConnection()) {
            var found = new ArrayList<ExportLine>();
            query.page(connection, found::add);
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The collected log could not be searched", e);
        }
    }

    /** How many of the entries that were asked for are of which day. */
    @Transactional
    public SortedMap<LocalDate, Long> perDay(AuditQuery query) {
        try (var connection = database.getConnection()) {
            return query.perDay(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The collected log could not be searched", e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static ChainEnd end(Connection connection, String service) throws SQLException {
        try (var statement = connection.prepareStatement(END)) {
            statement.setString(1, service);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? new ChainEnd(rows.getLong(1), new Hash(rows.getString(2)))
                        : ChainEnd.START;
            }
        }
    }

    private static List<ServiceEnd> ends(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ENDS);
                var rows = statement.executeQuery()) {
            var ends = new ArrayList<ServiceEnd>();
            while (rows.next()) {
                ends.add(
                        new ServiceEnd(
                                rows.getString(1),
                                new ChainEnd(rows.getLong(2), new Hash(rows.getString(3)))));
            }
            return ends;
        }
    }

    private static Optional<String> hash(Connection connection, String service, long sequence)
            throws SQLException {
        try (var statement = connection.prepareStatement(HASH)) {
            statement.setString(1, service);
            statement.setLong(2, sequence);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static void append(Connection connection, Received received) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, received.entry().text());
            statement.setString(2, received.hash().hex());
            statement.executeUpdate();
        }
    }

    private void refuse(Connection connection, Received received) throws SQLException {
        try (var statement = connection.prepareStatement(REFUSE)) {
            statement.setString(1, received.entry().service());
            statement.setLong(2, received.entry().sequence());
            statement.setString(3, received.hash().hex());
            statement.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
