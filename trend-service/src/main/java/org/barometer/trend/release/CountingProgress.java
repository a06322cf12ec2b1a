package org.barometer.trend.release;

import static java.util.stream.Collectors.toMap;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.barometer.trend.topic.FollowedTopics;
import org.barometer.trend.topic.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells how far the counting is, so that no release is compiled from half of the answers. */
@ApplicationScoped
class CountingProgress {
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Offsets may be committed up to a second before the tallies that they stand for. */
    private static final Duration LONGEST_FORWARDING = Duration.ofMillis(1500);

    private final Topics topics;
    private final FollowedTopics followed;
    private final Map<String, Object> kafka;
    private final String counters;

    CountingProgress(
            Topics topics,
            FollowedTopics followed,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "tally.application-id") String counters) {
        this.topics = topics;
        this.followed = followed;
        this.kafka = kafka;
        this.counters = counters;
    }

    /**
     * Waits until everything that is on the topics now is counted and known to this instance; false
     * if that takes longer than the patience, or cannot be known.
     */
    boolean caughtUp(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try (var admin = Admin.create(kafka)) {
            var responses = ends(admin, List.of(Topics.RESPONSES));
            while (!counted(admin, responses)) {
                if (!rest(deadline)) {
                    return false;
                }
            }
            Thread.sleep(LONGEST_FORWARDING);
            // Only now: these offsets hold the tallies of all the responses above.
            var known = ends(admin, List.of(Topics.EDITIONS, Topics.AGENCIES, topics.tallies()));
            while (!followed.reached(known)) {
                if (!rest(deadline)) {
                    return false;
                }
            }
            return true;
        } catch (ExecutionException | KafkaException e) {
            Log.warnf("How far the counting is cannot be known (%s)", e.getClass().getSimpleName());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean counted(Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        var offsets =
                admin.listConsumerGroupOffsets(counters).partitionsToOffsetAndMetadata().get();
        for (var end : ends.entrySet()) {
            var offset = offsets.get(end.getKey());
            if (end.getValue() > (offset == null ? 0 : offset.offset())) {
                return false;
            }
        }
        return true;
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<String> names)
            throws ExecutionException, InterruptedException {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : admin.describeTopics(names).allTopicNames().get().values()) {
            for (var partition : topic.partitions()) {
                wanted.put(
                        new TopicPartition(topic.name(), partition.partition()),
                        OffsetSpec.latest());
            }
        }
        return admin
                .listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static boolean rest(long deadline) throws InterruptedException {
        Thread.sleep(PAUSE);
        return System.nanoTime() < deadline;
    }
}
