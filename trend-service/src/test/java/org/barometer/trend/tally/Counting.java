package org.barometer.trend.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.InMemoryKeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.barometer.trend.catalogue.model.Crossing;
import org.barometer.trend.tally.model.Tally;
import org.barometer.trend.topic.Topics;

/** The topology in a test driver, which can be stopped and started again over what it held. */
final class Counting implements AutoCloseable {
    private static final String TALLIES = "tallies";
    private static final Duration FORWARD_EVERY = Duration.ofMillis(10);
    private static final Duration LONG_ENOUGH = Duration.ofHours(1);

    private final Map<Bytes, byte[]> responses = new HashMap<>();
    private final Map<Bytes, byte[]> forwarded = new HashMap<>();
    private final Map<String, byte[]> tallies = new HashMap<>();
    private final Map<String, List<Crossing>> declared = new HashMap<>();
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> input;
    private TestOutputTopic<String, byte[]> output;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    Counting() {
        driver = start();
        input = input();
        output = output();
        deadLetters = deadLetters();
    }

    /** An edition says which pairs of its questions are counted together from now on. */
    void declare(String edition, List<Crossing> crossings) {
        declared.put(edition, crossings);
    }

    void send(Response response) {
        send(response.key(), response.toJson());
    }

    void withdraw(Response response) {
        input.pipeInput(new TestRecord<>(response.key(), null));
    }

    void send(byte[] key, byte[] value) {
        input.pipeInput(new TestRecord<>(key, value));
    }

    /** Stops without forwarding what has changed, and starts again over the restored stores. */
    void crash() {
        collect();
        keep(TallyTopology.RESPONSES_STORE, responses);
        driver.<String, byte[]>getKeyValueStore(TallyTopology.FORWARDED_STORE)
                .all()
                .forEachRemaining(
                        entry -> forwarded.put(Bytes.wrap(entry.key.getBytes(UTF_8)), entry.value));
        driver.close();
        driver = start();
        input = input();
        output = output();
        deadLetters = deadLetters();
    }

    /** Lets the table forget a response, as compaction does with an old tombstone. */
    void crashAndLose(Response response) {
        collect();
        driver.<Bytes, byte[]>getKeyValueStore(TallyTopology.RESPONSES_STORE)
                .delete(Bytes.wrap(response.key()));
        crash();
    }

    /** What a reader of the tallies topic knows now, without tallies of no response. */
    Map<String, Tally> tallies() {
        driver.advanceWallClockTime(LONG_ENOUGH);
        collect();
        return tallies.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), parse(entry.getValue()).tally()))
                .filter(entry -> entry.getValue().responses() > 0)
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many tallies were forwarded since the last time. */
    long forwards() {
        driver.advanceWallClockTime(LONG_ENOUGH);
        return collect();
    }

    List<TestRecord<byte[], byte[]>> refused() {
        return deadLetters.readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }

    private long collect() {
        var records = output.readKeyValuesToList();
        records.forEach(entry -> tallies.put(entry.key, entry.value));
        return records.size();
    }

    private void keep(String store, Map<Bytes, byte[]> kept) {
        kept.clear();
        KeyValueStore<Bytes, byte[]> table = driver.getKeyValueStore(store);
        try (var all = table.all()) {
            all.forEachRemaining(entry -> kept.put(entry.key, entry.value));
        }
    }

    private TopologyTestDriver start() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test-" + UUID.randomUUID());
        return new TopologyTestDriver(
                TallyTopology.build(
                        restored(TallyTopology.RESPONSES_STORE, responses),
                        restored(TallyTopology.FORWARDED_STORE, forwarded),
                        TALLIES,
                        FORWARD_EVERY,
                        edition -> declared.getOrDefault(edition, List.of())),
                settings);
    }

    private TestInputTopic<byte[], byte[]> input() {
        return driver.createInputTopic(
                Topics.RESPONSES, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private TestOutputTopic<String, byte[]> output() {
        return driver.createOutputTopic(
                TALLIES, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private TestOutputTopic<byte[], byte[]> deadLetters() {
        return driver.createOutputTopic(
                Topics.DEAD_LETTERS, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static TallyEvent parse(byte[] json) {
        try {
            return TallyEvent.parse(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The test driver restores nothing: this store comes up with what the one before it held. */
    private static KeyValueBytesStoreSupplier restored(String name, Map<Bytes, byte[]> entries) {
        return new KeyValueBytesStoreSupplier() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public KeyValueStore<Bytes, byte[]> get() {
                return new InMemoryKeyValueStore(name) {
                    @Override
                    public void init(StateStoreContext context, StateStore root) {
                        super.init(context, root);
                        entries.forEach(this::put);
                    }
                };
            }

            @Override
            public String metricsScope() {
                return "in-memory";
            }
        };
    }
}
