package org.barometer.survey.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompactedTopicTest {
    private static final String NAME = "told";
    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);
    private static final Duration LONG = Duration.ofMillis(300);

    private final Broker broker = new Broker();
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final CompactedTopic topic =
            new CompactedTopic(
                    NAME,
                    Duration.ofMillis(1),
                    () -> broker,
                    event -> read.add(new String(requireNonNull(event.value()), UTF_8)),
                    () -> {});

    @AfterEach
    void stop() throws InterruptedException {
        topic.stop();
    }

    @Test
    void hasCaughtUpWhenItHasReadWhatWasThere() {
        broker.tells("first");
        topic.start();

        await().untilAsserted(() -> assertThat(topic.caughtUp()).isTrue());
        assertThat(read).containsExactly("first");
    }

    @Test
    void isNeverSilentForLongWhileTheBrokerAnswers() {
        topic.start();
        await().until(topic::caughtUp);

        await().during(LONG).until(() -> topic.silence().compareTo(LONG) < 0);
    }

    @Test
    void growsSilentWhileTheBrokerIsAwayAndHearsItWhenItIsBack() {
        topic.start();
        await().until(topic::caughtUp);

        broker.away.set(true);
        await().until(() -> topic.silence().compareTo(LONG) > 0);
        assertThat(topic.caughtUp()).isTrue();

        broker.away.set(false);
        broker.tells("while it was away");
        await().until(() -> topic.silence().compareTo(LONG) < 0);
        assertThat(read).containsExactly("while it was away");
    }

    @Test
    void isSilentFromTheBeginningWhereNoBrokerEverAnswers() {
        broker.away.set(true);
        topic.start();

        await().until(() -> topic.silence().compareTo(LONG) > 0);
        assertThat(topic.caughtUp()).isFalse();
    }

    /** Kafka's own stand-in for a broker, with one that can go away. */
    private static final class Broker extends MockConsumer<String, byte @Nullable []> {
        final AtomicBoolean away = new AtomicBoolean();
        private long end;

        Broker() {
            super("earliest");
            updatePartitions(
                    NAME,
                    List.of(new PartitionInfo(NAME, 0, Node.noNode(), new Node[0], new Node[0])));
            updateBeginningOffsets(Map.of(PARTITION, 0L));
            updateEndOffsets(Map.of(PARTITION, 0L));
        }

        void tells(String text) {
            schedulePollTask(
                    () ->
                            addRecord(
                                    new ConsumerRecord<>(
                                            NAME, 0, end++, "key", text.getBytes(UTF_8))));
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(
                Collection<TopicPartition> partitions) {
            return endOffsets(partitions, Duration.ZERO);
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(
                Collection<TopicPartition> partitions, Duration patience) {
            if (away.get()) {
                throw new TimeoutException("away");
            }
            return Map.of(PARTITION, end);
        }
    }
}
