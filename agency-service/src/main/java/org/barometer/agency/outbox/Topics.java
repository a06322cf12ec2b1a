package org.barometer.agency.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the topics that this service writes, where they are not there yet. */
@ApplicationScoped
public class Topics {
    private final Map<String, Object> kafka;
    private final short replicas;

    Topics(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "topics.replicas", defaultValue = "1") short replicas) {
        this.kafka = kafka;
        this.replicas = replicas;
    }

    /** A topic that keeps the newest event of every key. */
    static NewTopic compacted(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    /** A topic that keeps every event for good, all of them in one order. */
    public static NewTopic everlasting(String name) {
        return new NewTopic(name, Optional.of(1), Optional.empty())
                .configs(
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_DELETE,
                                TopicConfig.RETENTION_MS_CONFIG,
                                "-1",
                                TopicConfig.RETENTION_BYTES_CONFIG,
                                "-1"));
    }

    /** Blocks until the broker has answered; a topic that exists is left as it is. */
    public void create(List<NewTopic> topics) throws ExecutionException, InterruptedException {
        var wanted =
                topics.stream()
                        .map(
                                topic ->
                                        new NewTopic(topic.name(), topic.numPartitions(), replicas)
                                                .configs(topic.configs()))
                        .toList();
        try (var admin = Admin.create(kafka)) {
            for (var created : admin.createTopics(wanted).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }
}
