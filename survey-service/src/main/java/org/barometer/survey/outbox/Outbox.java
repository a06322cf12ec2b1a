package org.barometer.survey.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Keeps an event in the current transaction; {@link OutboxRelay} sends it after the commit. */
@ApplicationScoped
public class Outbox {
    /** As many as there are rows in outbox_lane. */
    private static final int LANES = 8;

    private static final String ADD =
            "insert into outbox (lane, topic, event_key, event, event_at) values (?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Outbox(
            AgroalDataSource database,
            ObjectMapper json,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay) {
        this.database = database;
        this.json = json;
        this.transaction = transaction;
        this.relay = relay;
    }

    /**
     * Adds the new state of what the key names, or none where it is no more.
     *
     * <p>Events of one key are sent in the order of these calls, provided that the caller holds a
     * lock on what the key names.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String topic, String key, @Nullable Object event, @Nullable Instant at) {
        try {
            keep(topic, key, event == null ? null : json.writeValueAsString(event), at);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event of " + topic + " is no JSON", e);
        }
    }

    /** The same for an event that is JSON already, whose time must not be told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addText(String topic, String key, String event) {
        keep(topic, key, event, null);
    }

    private void keep(String topic, String key, @Nullable String event, @Nullable Instant at) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setShort(1, lane(key));
            statement.setString(2, topic);
            statement.setString(3, key);
            statement.setString(4, event);
            statement.setObject(
                    5, at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An event of " + topic + " could not be kept", e);
        }
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            relay.wake();
                        }
                    }
                });
    }

    /** For those who write to the outbox in a statement of their own. */
    public static short lane(String key) {
        return (short) Math.floorMod(key.hashCode(), LANES);
    }

    /** Says that a transaction which wrote to the outbox by itself is committed. */
    public void committed() {
        relay.wake();
    }
}
