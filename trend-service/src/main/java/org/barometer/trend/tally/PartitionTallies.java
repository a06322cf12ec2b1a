package org.barometer.trend.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.barometer.trend.tally.TallyTopology.DEAD_LETTERS_SINK;
import static org.barometer.trend.tally.TallyTopology.FORWARDED_STORE;
import static org.barometer.trend.tally.TallyTopology.RESPONSES_STORE;
import static org.barometer.trend.tally.TallyTopology.TALLIES_SINK;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.barometer.trend.catalogue.model.Crossing;
import org.barometer.trend.tally.Reading.Counted;
import org.barometer.trend.tally.Reading.Refused;
import org.barometer.trend.tally.model.RunningTallies;
import org.barometer.trend.tally.model.TallyKey;

/**
 * Keeps the tallies of one partition equal to a count over the table of its responses.
 *
 * <p>A record replaces what its key held before: the old snapshot is counted out, the new one in.
 * So a duplicate, an amendment, a withdrawal and a replay need no rules of their own. Changed
 * tallies are forwarded together after a short while, as absolute counts: one that arrives twice
 * does no harm, and one that a crash held back is sent at the next start, when all are counted
 * again.
 */
final class PartitionTallies {
    private static final byte[] PRESENT = {1};

    private final ProcessorContext<byte[], byte[]> context;
    private final ForwardPace pace;
    private final int part;
    private final KeyValueStore<Bytes, byte[]> responses;

    /** Which tallies were forwarded with counts; what is gone from the table is still in here. */
    private final KeyValueStore<String, byte[]> forwarded;

    private final ResponseReader reader = new ResponseReader();
    private final RunningTallies tallies;

    /** Tallies that were forwarded before the start and may have to go back to zero. */
    private final Set<TallyKey> earlier = new HashSet<>();

    private int refused;
    private long notBefore;

    private PartitionTallies(
            ProcessorContext<byte[], byte[]> context,
            ForwardPace pace,
            Function<String, List<Crossing>> declared) {
        this.context = context;
        this.pace = pace;
        tallies = new RunningTallies(declared);
        part = context.taskId().partition();
        responses = context.getStateStore(RESPONSES_STORE);
        forwarded = context.getStateStore(FORWARDED_STORE);
    }

    /** Counts the table that Kafka Streams has restored. */
    static PartitionTallies recount(
            ProcessorContext<byte[], byte[]> context,
            ForwardPace pace,
            Function<String, List<Crossing>> declared) {
        var partition = new PartitionTallies(context, pace, declared);
        try (var table = partition.responses.all()) {
            while (table.hasNext()) {
                if (partition.reader.read(table.next().value) instanceof Counted(var snapshot)) {
                    partition.tallies.add(snapshot);
                }
            }
        }
        // The last response of an agency may have been withdrawn, and its tombstone compacted away,
        // while nobody listened: only this store remembers that its tally must go back to zero.
        try (var earlier = partition.forwarded.all()) {
            while (earlier.hasNext()) {
                partition.earlier.add(TallyEvent.keyOf(earlier.next().key));
            }
        }
        return partition;
    }

    /** Lets a record take the place of what its key held before. */
    void replace(Record<byte[], byte[]> record) {
        if (record.key() == null) {
            sendToDeadLetters(record, "no-key");
            return;
        }
        var response = Bytes.wrap(record.key());
        var before = responses.get(response);
        if (Arrays.equals(before, record.value())) {
            return;
        }
        if (before != null && reader.read(before) instanceof Counted(var snapshot)) {
            tallies.remove(snapshot);
        }
        // What cannot be read is kept all the same: the store is a copy of the topic, with or
        // without a restart in between.
        responses.put(response, record.value());
        if (record.value() != null) {
            switch (reader.read(record.value())) {
                case Counted(var snapshot) -> tallies.add(snapshot);
                case Refused(var reason) -> sendToDeadLetters(record, reason);
            }
        }
    }

    /** Sends on the tallies that have changed since the last time, unless that was just now. */
    void forwardChanged(long now) {
        if (now < notBefore) {
            return;
        }
        var started = System.nanoTime();
        crossAnew();
        var changed = new HashSet<>(tallies.takeChanged());
        changed.addAll(earlier);
        if (changed.isEmpty() && refused == 0) {
            return;
        }
        changed.forEach(key -> forward(key, now));
        earlier.clear();
        var taken = Duration.ofNanos(System.nanoTime() - started);
        notBefore = now + pace.pauseAfter(part, taken).toMillis();
        // Nobody sees what was sent before the transaction ends.
        context.commit();
        if (refused > 0) {
            // Told together, so that a flood of them does not become a flood of lines; and without
            // the bodies, which may hold anything.
            Log.warnf(
                    "%d records of partition %d of the responses cannot be read: see the dead letters",
                    refused, part);
            refused = 0;
        }
    }

    /**
     * Responses may come before the edition that declares what to count, and it may declare other
     * pairs later: then the table is read once more, for those editions only.
     */
    private void crossAnew() {
        var editions = tallies.declaringOtherwise();
        if (editions.isEmpty()) {
            return;
        }
        editions.forEach(tallies::startCrossing);
        try (var table = responses.all()) {
            while (table.hasNext()) {
                if (reader.read(table.next().value) instanceof Counted(var snapshot)
                        && editions.contains(snapshot.edition())) {
                    tallies.cross(snapshot);
                }
            }
        }
    }

    private void forward(TallyKey key, long now) {
        var event = TallyEvent.of(key, part, tallies.tally(key));
        var recordKey = event.recordKey();
        if (event.responses() > 0) {
            forwarded.putIfAbsent(recordKey, PRESENT);
        } else {
            forwarded.delete(recordKey);
        }
        context.forward(new Record<>(recordKey.getBytes(UTF_8), event.toJson(), now), TALLIES_SINK);
    }

    private void sendToDeadLetters(Record<byte[], byte[]> record, String reason) {
        var headers = new RecordHeaders(record.headers().toArray());
        headers.add("reason", text(reason));
        context.recordMetadata()
                .ifPresent(
                        from -> {
                            headers.add("source-topic", text(from.topic()));
                            headers.add("source-partition", text(from.partition()));
                            headers.add("source-offset", text(from.offset()));
                        });
        context.forward(record.withHeaders(headers), DEAD_LETTERS_SINK);
        refused++;
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(UTF_8);
    }
}
