package org.barometer.survey.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Reads a topic from its beginning, as another service would. */
public final class Messages {
    private Messages() {}

    /** Everything that passes, as soon as there are so many; fails after half a minute. */
    public static List<ConsumerRecord<String, @Nullable String>> of(
            String topic, Predicate<ConsumerRecord<String, @Nullable String>> wanted, int count) {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        var settings =
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest");
        var deserializer = new StringDeserializer();
        try (var consumer =
                new KafkaConsumer<String, @Nullable String>(settings, deserializer, deserializer)) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<ConsumerRecord<String, @Nullable String>>();
            var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (found.size() < count) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(
                            "%d of %d messages on %s".formatted(found.size(), count, topic));
                }
                consumer.poll(Duration.ofMillis(100))
                        .forEach(
                                message -> {
                                    if (wanted.test(message)) {
                                        found.add(message);
                                    }
                                });
            }
            return found;
        }
    }

    public static String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
