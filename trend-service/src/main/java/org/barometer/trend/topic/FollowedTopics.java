package org.barometer.trend.topic;

import static java.util.Comparator.naturalOrder;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics that every instance holds in memory. */
@ApplicationScoped
public class FollowedTopics {
    /** A broker that is away is noticed within this time and the patience of a question. */
    private static final Duration ASK_EVERY = Duration.ofSeconds(5);

    private final Map<String, Object> kafka;
    private final List<CompactedTopic> followed = new CopyOnWriteArrayList<>();

    FollowedTopics(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Hands every record of a topic, from the first one on, to a reader on a thread of its own. */
    public void follow(
            String topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader) {
        var following = new CompactedTopic(topic, ASK_EVERY, this::open, reader);
        followed.add(following);
        following.start();
    }

    /** True from when everything that was there at the start is in memory. */
    boolean caughtUp() {
        return followed.stream().allMatch(CompactedTopic::caughtUp);
    }

    /** How long it is possible that something was told and has not been heard. */
    public Duration silence() {
        return followed.stream()
                .map(CompactedTopic::silence)
                .max(naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Consumer<String, byte[]> open() {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (var following : followed) {
            following.stop();
        }
    }
}
