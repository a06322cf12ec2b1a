package org.barometer.agency.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Keeps an event in the current transaction; {@link OutboxRelay} sends it after the commit. */
@ApplicationScoped
public class Outbox {
    private static final String ADD =
            "insert into outbox (topic, event_key, event, event_at) values (?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final Clock clock;

    Outbox(
            AgroalDataSource database,
            ObjectMapper json,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay,
            Clock clock) {
        this.database = database;
        this.json = json;
        this.transaction = transaction;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * Adds the new state of what the key names.
     *
     * <p>Events of one key are sent in the order of these calls, provided that the caller holds a
     * lock on what the key names.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String topic, String key, Object event) {
        try {
            keep(topic, key, json.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event of " + topic + " is no JSON", e);
        }
    }

    /** Adds that there is nothing more to know of the key: whoever reads the topic forgets it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String topic, String key) {
        keep(topic, key, null);
    }

    private void keep(String topic, String key, @Nullable String event) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, topic);
            statement.setString(2, key);
            statement.setString(3, event);
            statement.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
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
}
