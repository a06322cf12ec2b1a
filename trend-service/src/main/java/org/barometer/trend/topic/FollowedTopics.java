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

/** The topics that every instance holds in memory. */
@ApplicationScoped
public class FollowedTopics {
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

    /** True from when everything that was there at the start is in memory. */
    boolean caughtUp() {
        return followed.stream().allMatch(CompactedTopic::caughtUp);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (var following : followed) {
            following.stop();
        }
    }
}
