package org.barometer.trend.topic;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The topics that every instance holds in memory; it is ready when it has read them all. */
@Readiness
@ApplicationScoped
public class FollowedTopics implements HealthCheck {
    private final Map<String, Object> kafka;
    private final List<CompactedTopic> followed = new CopyOnWriteArrayList<>();

    FollowedTopics(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Hands every record of a topic, from the first one on, to a reader on a thread of its own. */
    public void follow(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        var following = new CompactedTopic(topic, kafka, reader);
        followed.add(following);
        following.start();
    }

    /** True when every reader was handed all that lies before these offsets. */
    public boolean reached(Map<TopicPartition, Long> ends) {
        return followed.stream().allMatch(topic -> topic.reached(ends));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topics-read")
                .status(followed.stream().allMatch(CompactedTopic::caughtUp))
                .build();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (var following : followed) {
            following.stop();
        }
    }
}
