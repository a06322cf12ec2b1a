package org.barometer.trend.tally;

import static org.barometer.trend.topic.Topics.DEAD_LETTERS;
import static org.barometer.trend.topic.Topics.RESPONSES;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.barometer.trend.catalogue.model.Crossing;

/** Counts the table of responses into one tally per edition, agency and partition. */
final class TallyTopology {
    static final String RESPONSES_STORE = "responses";
    static final String FORWARDED_STORE = "forwarded";
    static final String TALLIES_SINK = "tallies-out";
    static final String DEAD_LETTERS_SINK = "dead-letters-out";
    private static final String SOURCE = "responses-in";
    private static final String PROCESSOR = "tally";

    private TallyTopology() {}

    /**
     * The topology.
     *
     * @param declared the pairs of questions that an edition declares to be counted together; it
     *     may change while responses are counted
     */
    static Topology build(
            KeyValueBytesStoreSupplier responses,
            KeyValueBytesStoreSupplier forwarded,
            String tallies,
            Duration forwardEvery,
            Function<String, List<Crossing>> declared) {
        var table = Stores.keyValueStoreBuilder(responses, Serdes.Bytes(), Serdes.ByteArray());
        var pace = new ForwardPace();
        var sent = Stores.keyValueStoreBuilder(forwarded, Serdes.String(), Serdes.ByteArray());
        return new Topology()
                .addReadOnlyStateStore(
                        table,
                        SOURCE,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        RESPONSES,
                        PROCESSOR,
                        forwarding(() -> new TallyProcessor(forwardEvery, pace, declared)))
                .addStateStore(sent, PROCESSOR)
                .addSink(
                        TALLIES_SINK,
                        tallies,
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        PROCESSOR)
                .addSink(
                        DEAD_LETTERS_SINK,
                        DEAD_LETTERS,
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        PROCESSOR);
    }

    /**
     * The signature takes a processor without output, though nothing in Kafka Streams keeps such a
     * processor from having children; the type parameters are gone when it runs.
     */
    @SuppressWarnings("unchecked")
    private static ProcessorSupplier<byte[], byte[], Void, Void> forwarding(
            ProcessorSupplier<byte[], byte[], byte[], byte[]> supplier) {
        return (ProcessorSupplier<byte[], byte[], Void, Void>)
                (ProcessorSupplier<?, ?, ?, ?>) supplier;
    }
}
