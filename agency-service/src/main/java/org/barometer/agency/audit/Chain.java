package org.barometer.agency.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.barometer.agency.audit.model.Act;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.audit.model.ChainEnd;
import org.barometer.agency.audit.model.Hash;
import org.barometer.agency.audit.model.Link;
import org.barometer.agency.outbox.Outbox;

/** What this service wrote into the audit log, each entry bound to the one before. */
@ApplicationScoped
class Chain {
    static final String SERVICE = "agency-service";

    /** Until the transaction ends nobody else can append. */
    private static final String TAKE = "select sequence, hash from audit_chain for update";

    private static final String APPEND =
            "insert into audit_entry (sequence, entry, hash) values (?, ?, ?)";

    private static final String MOVE = "update audit_chain set sequence = ?, hash = ?";

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final AuditConfig config;
    private final Clock clock;

    Chain(AgroalDataSource database, Outbox outbox, AuditConfig config, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Appends in the current transaction. */
    void append(Actor actor, Act act) {
        try (var connection = database.getConnection()) {
            var link = take(connection).next(SERVICE, clock.instant(), actor, act);
            append(connection, link);
            move(connection, ChainEnd.after(link));
            outbox.add(config.topic(), SERVICE, ActRecorded.of(link));
        } catch (SQLException e) {
            throw new IllegalStateException("An entry of the audit log could not be kept", e);
        }
    }

    private static ChainEnd take(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE);
                var rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("The end of the audit log's chain is gone");
            }
            return new ChainEnd(rows.getLong(1), new Hash(rows.getString(2)));
        }
    }

    private static void append(Connection connection, Link link) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setLong(1, link.entry().sequence());
            statement.setString(2, link.entry().canonical());
            statement.setString(3, link.hash().hex());
            statement.executeUpdate();
        }
    }

    private static void move(Connection connection, ChainEnd end) throws SQLException {
        try (var statement = connection.prepareStatement(MOVE)) {
            statement.setLong(1, end.sequence());
            statement.setString(2, end.hash().hex());
            statement.executeUpdate();
        }
    }
}
