package org.barometer.agency.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One round of the relay, in one transaction: unless another instance is sending, send in order
 * what waits and delete what the broker has acknowledged.
 *
 * <p>A round that fails deletes nothing and is repeated as a whole, so an event may be sent twice
 * but the last one sent for a key is always its newest.
 */
class OutboxRound {
    /**
     * Any number will do that nothing else in this database locks. The events are of all agencies.
     */
    private static final String TAKE_TURN =
            "select pg_try_advisory_xact_lock(8083), set_config('barometer.scope', 'all', true)";

    private static final String READ =
            "select seq, topic, event_key, event, event_at from outbox order by seq limit ?";

    private static final String DELETE = "delete from outbox where seq = any (?)";

    /** Without an event it is a tombstone. */
    private record Entry(
            long seq, String topic, String key, @Nullable String event, OffsetDateTime at) {}

    private final Connection connection;
    private final Producer<byte[], byte[]> producer;
    private final String source;
    private final int batch;

    OutboxRound(
            Connection connection, Producer<byte[], byte[]> producer, String source, int batch) {
        this.connection = connection;
        this.producer = producer;
        this.source = source;
        this.batch = batch;
    }

    /** Returns how many events were sent. */
    int run() throws SQLException, ExecutionException, InterruptedException {
        connection.setAutoCommit(false);
        try {
            var entries = takeTurn() ? read() : List.<Entry>of();
            send(entries);
            delete(entries);
            connection.commit();
            return entries.size();
        } finally {
            // Nothing is left to undo after a commit; after a failure everything is.
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private boolean takeTurn() throws SQLException {
        try (var statement = connection.prepareStatement(TAKE_TURN);
                var rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private List<Entry> read() throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setInt(1, batch);
            try (var rows = statement.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(
                            new Entry(
                                    rows.getLong(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getObject(5, OffsetDateTime.class)));
                }
                return entries;
            }
        }
    }

    private void send(List<Entry> entries) throws ExecutionException, InterruptedException {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>(entries.size());
        for (var entry : entries) {
            acknowledgements.add(producer.send(message(entry)));
        }
        for (var acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    private void delete(List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(DELETE)) {
            var sent = entries.stream().map(Entry::seq).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", sent));
            statement.executeUpdate();
        }
    }

    private ProducerRecord<byte[], byte[]> message(Entry entry) {
        var event = entry.event();
        var message =
                new ProducerRecord<byte[], byte[]>(
                        entry.topic(), bytes(entry.key()), event == null ? null : bytes(event));
        var headers = message.headers();
        put(headers, "ce_specversion", "1.0");
        // The same when an event is sent again, so that a reader can tell.
        put(headers, "ce_id", Long.toString(entry.seq()));
        put(headers, "ce_source", source);
        put(headers, "ce_type", entry.topic());
        put(headers, "content-type", "application/json");
        put(headers, "ce_time", DateTimeFormatter.ISO_INSTANT.format(entry.at()));
        return message;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
