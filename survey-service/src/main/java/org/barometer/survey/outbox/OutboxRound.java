package org.barometer.survey.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One round of the relay, in one transaction: take the lanes that have something to send and that
 * nobody else is sending, send in order, delete what the broker has acknowledged.
 *
 * <p>A round that fails deletes nothing and is repeated as a whole, so an event may be sent twice
 * but the last one sent for a key is always its newest.
 */
class OutboxRound {
    /**
     * The relay sends the events of all agencies.
     *
     * <p>Statistics of a table that is always being filled and emptied are always wrong, so the
     * planner is left no choice but the index. Losing a deletion in a crash only means sending
     * again, so the round does not wait for the disk.
     */
    static final String SETTINGS =
            """
            select set_config('barometer.scope', 'all', true),
                   set_config('enable_seqscan', 'off', true),
                   set_config('enable_bitmapscan', 'off', true),
                   set_config('enable_sort', 'off', true),
                   set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true),
                   set_config('synchronous_commit', 'off', true)
            """;

    static final String TAKE_LANES =
            """
            select lane from outbox_lane l
            where exists (select from outbox o where o.lane = l.lane)
            for update skip locked
            """;

    static final String READ =
            """
            select o.lane, o.seq, o.topic, o.event_key, o.event, o.event_at
            from unnest(?::smallint[]) as taken (lane)
            cross join lateral (
                select * from outbox where outbox.lane = taken.lane order by outbox.seq limit ?) o
            """;

    static final String DELETE = "delete from outbox where lane = ? and seq = any (?)";

    private record Entry(
            short lane,
            long seq,
            String topic,
            String key,
            @Nullable String event,
            @Nullable OffsetDateTime at) {}

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
            try (var settings = connection.prepareStatement(SETTINGS)) {
                settings.execute();
            }
            var lanes = takeLanes();
            var entries = lanes.isEmpty() ? List.<Entry>of() : read(lanes);
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

    private List<Short> takeLanes() throws SQLException {
        try (var statement = connection.prepareStatement(TAKE_LANES);
                var rows = statement.executeQuery()) {
            var lanes = new ArrayList<Short>();
            while (rows.next()) {
                lanes.add(rows.getShort(1));
            }
            return lanes;
        }
    }

    private List<Entry> read(List<Short> lanes) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setArray(1, connection.createArrayOf("smallint", lanes.toArray()));
            statement.setInt(2, batch);
            try (var rows = statement.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(
                            new Entry(
                                    rows.getShort(1),
                                    rows.getLong(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getObject(6, OffsetDateTime.class)));
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
        Map<Short, List<Long>> sent = new HashMap<>();
        for (var entry : entries) {
            sent.computeIfAbsent(entry.lane(), _ -> new ArrayList<>()).add(entry.seq());
        }
        try (var statement = connection.prepareStatement(DELETE)) {
            for (var lane : sent.entrySet()) {
                statement.setShort(1, lane.getKey());
                statement.setArray(
                        2, connection.createArrayOf("bigint", lane.getValue().toArray()));
                statement.addBatch();
            }
            statement.executeBatch();
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
        if (entry.at() != null) {
            put(headers, "ce_time", DateTimeFormatter.ISO_INSTANT.format(entry.at()));
        }
        return message;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
