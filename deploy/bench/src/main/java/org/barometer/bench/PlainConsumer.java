package org.barometer.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The limit of P4: one thread reads the topic and counts in hash maps. The counts are the same,
 * amendments and withdrawals included; but nothing is durable, nothing is exactly-once, and a crash
 * begins at offset 0.
 *
 * <p>A program of its own, so that it starts as cold as the service that it is compared with.
 */
final class PlainConsumer {
    private static final ObjectReader JSON = new ObjectMapper().readerFor(Event.class);

    private final Map<String, byte[]> snapshots = new HashMap<>();
    private final Map<String, Map<String, Map<String, Integer>>> counts = new HashMap<>();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Event(String edition, String agency, Map<String, List<String>> codes) {}

    private PlainConsumer() {}

    /**
     * Prints how many events it counted per second, from the first that came to the last there is.
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        arguments[0],
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed");
        var plain = new PlainConsumer();
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(arguments[1]).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long remaining =
                    consumer.endOffsets(partitions).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            long total = remaining;
            long start = 0;
            while (remaining > 0) {
                var records = consumer.poll(Duration.ofSeconds(10));
                if (records.isEmpty()) {
                    throw new IOException(remaining + " events never came");
                }
                start = start == 0 ? System.nanoTime() : start;
                for (var event : records) {
                    plain.take(event.key(), event.value());
                }
                remaining -= records.count();
            }
            System.out.printf("%.0f%n", total / ((System.nanoTime() - start) / 1e9));
        }
    }

    private void take(String key, byte @Nullable [] snapshot) throws IOException {
        var before = snapshot == null ? snapshots.remove(key) : snapshots.put(key, snapshot);
        if (before != null) {
            add(before, -1);
        }
        if (snapshot != null) {
            add(snapshot, 1);
        }
    }

    private void add(byte[] snapshot, int sign) throws IOException {
        Event event = JSON.readValue(snapshot);
        var tally =
                counts.computeIfAbsent(
                        event.edition() + "/" + event.agency(), _ -> new HashMap<>());
        event.codes()
                .forEach(
                        (question, codes) -> {
                            var options = tally.computeIfAbsent(question, _ -> new HashMap<>());
                            codes.forEach(code -> options.merge(code, sign, Integer::sum));
                        });
    }
}
