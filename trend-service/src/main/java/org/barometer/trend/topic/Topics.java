package org.barometer.trend.topic;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics that trend-service reads and writes, and how they are made when they are missing. */
@ApplicationScoped
public class Topics {
    public static final String AGENCIES = "barometer.agencies.v1";
    public static final String ACCOUNTS = "barometer.accounts.v1";
    public static final String EDITIONS = "barometer.editions.v1";
    public static final String RESPONSES = "barometer.responses.v1";
    public static final String DEAD_LETTERS = "barometer.responses.v1.dead-letters";
    public static final String AUDIT = "barometer.audit.v1";
    public static final String AUDIT_HEADS = "barometer.audit-heads.v1";
    public static final String RELEASES = "barometer.releases.v1";

    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

    /** Tallies are rewritten all the time and read whole at each start, so old ones go early. */
    private static final Map<String, String> COMPACTED_EARLY =
            Map.of(
                    "cleanup.policy", "compact",
                    "segment.bytes", "16777216",
                    "segment.ms", "600000",
                    "min.cleanable.dirty.ratio", "0.2");

    /** Time to look into them; nobody knows what is in there, so not for longer. */
    private static final Map<String, String> KEPT_A_MONTH = Map.of("retention.ms", "2592000000");

    private static final Map<String, String> KEPT_FOREVER = Map.of("retention.ms", "-1");

    private final Map<String, Object> kafka;
    private final String tallies;
    private final short replicas;

    Topics(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "topics.tallies", defaultValue = "barometer.tallies.v1")
                    String tallies,
            @ConfigProperty(name = "topics.replicas", defaultValue = "1") short replicas) {
        this.kafka = kafka;
        this.tallies = tallies;
        this.replicas = replicas;
    }

    /** The topic of this installation's tallies; nobody else reads it. */
    public String tallies() {
        return tallies;
    }

    public short replicas() {
        return replicas;
    }

    /** Makes what is missing and leaves the rest as it is; fails while no broker answers. */
    public void createMissing() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(kafka)) {
            for (var creation : admin.createTopics(all()).values().values()) {
                try {
                    creation.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    private List<NewTopic> all() {
        return List.of(
                topic(AGENCIES, 3, COMPACTED),
                topic(ACCOUNTS, 3, COMPACTED),
                topic(EDITIONS, 3, COMPACTED),
                topic(RESPONSES, 6, COMPACTED),
                topic(DEAD_LETTERS, 1, KEPT_A_MONTH),
                topic(tallies, 6, COMPACTED_EARLY),
                topic(RELEASES, 1, KEPT_FOREVER),
                topic(AUDIT, 1, KEPT_FOREVER),
                topic(AUDIT_HEADS, 1, COMPACTED));
    }

    private NewTopic topic(String name, int partitions, Map<String, String> configs) {
        return new NewTopic(name, partitions, replicas).configs(configs);
    }
}
