package org.barometer.survey.audit;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.barometer.survey.topic.FollowedTopics;
import org.jspecify.annotations.Nullable;

/** Reads every signed head from the beginning, in every instance. */
@ApplicationScoped
class HeadReader {
    private static final String TOPIC = "barometer.audit-heads.v1";

    private final SignedHeads heads;
    private final FollowedTopics topics;

    HeadReader(SignedHeads heads, FollowedTopics topics) {
        this.heads = heads;
        this.topics = topics;
    }

    void start(@Observes StartupEvent event) {
        topics.follow(TOPIC, this::learn, () -> {});
    }

    private void learn(ConsumerRecord<String, byte @Nullable []> record) {
        var head = record.value();
        if (head == null) {
            return;
        }
        try {
            heads.learn(head);
        } catch (IllegalArgumentException e) {
            Log.warnf("Passed over a head that cannot be read: offset %d", record.offset());
        }
    }
}
