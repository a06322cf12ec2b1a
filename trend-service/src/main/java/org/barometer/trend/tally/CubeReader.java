package org.barometer.trend.tally;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.barometer.trend.topic.FollowedTopics;
import org.barometer.trend.topic.Topics;

/** Fills the cube from the tallies that all instances write. */
@ApplicationScoped
class CubeReader {
    private final FollowedTopics followed;
    private final Topics topics;
    private final TallyCube cube;

    CubeReader(FollowedTopics followed, Topics topics, TallyCube cube) {
        this.followed = followed;
        this.topics = topics;
        this.cube = cube;
    }

    void start(@Observes StartupEvent event) {
        followed.follow(topics.tallies(), this::read);
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        try {
            var event = TallyEvent.parse(record.value());
            cube.learn(event.edition(), event.agency(), event.part(), event.tally());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
