package org.barometer.trend.audit;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.barometer.trend.topic.FollowedTopics;
import org.barometer.trend.topic.Topics;

/** Reads every signed head from the beginning, in every instance. */
@ApplicationScoped
class HeadReader {
    private final SignedHeads heads;
    private final FollowedTopics topics;

    HeadReader(SignedHeads heads, FollowedTopics topics) {
        this.heads = heads;
        this.topics = topics;
    }

    void start(@Observes StartupEvent event) {
        topics.follow(Topics.AUDIT_HEADS, this::learn);
    }

    private void learn(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            heads.learn(record.value());
        } catch (IllegalArgumentException e) {
            Log.warnf("Passed over a head that cannot be read: offset %d", record.offset());
        }
    }
}
