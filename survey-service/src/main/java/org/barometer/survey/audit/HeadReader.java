package org.barometer.survey.audit;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.barometer.survey.outbox.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Reads every signed head from the beginning, in every instance. Nothing waits for it: without a
 * head a receipt is as good, and names none.
 */
@ApplicationScoped
class HeadReader {
    static final String TOPIC = "barometer.audit-heads.v1";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SignedHeads heads;
    private final Topics topics;
    private final Map<String, Object> kafka;
    private volatile boolean stopping;
    private volatile @Nullable Consumer<?, ?> consumer;
    private @Nullable Thread thread;

    HeadReader(
            SignedHeads heads,
            Topics topics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.heads = heads;
        this.topics = topics;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("audit-heads").start(this::read);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        // Woken rather than interrupted, so that it says goodbye to the broker in peace.
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        var running = thread;
        if (running != null) {
            running.join(Duration.ofSeconds(5));
            running.interrupt();
        }
    }

    private void read() {
        try {
            while (!stopping) {
                try {
                    topics.create(List.of(Topics.compacted(TOPIC, 1)));
                    follow();
                } catch (WakeupException | InterruptException e) {
                    Log.debug("The reader of heads was asked to stop");
                } catch (ExecutionException | KafkaException e) {
                    Log.warnf(
                            "Heads of the audit log cannot be read (%s); next try in %d ms",
                            e.getClass().getSimpleName(), PAUSE.toMillis());
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        var settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (var reading =
                new KafkaConsumer<byte[], byte @Nullable []>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer = reading;
            var partitions =
                    reading.partitionsFor(TOPIC).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            reading.assign(partitions);
            reading.seekToBeginning(partitions);
            while (!stopping) {
                reading.poll(Duration.ofMillis(500)).forEach(this::learn);
            }
        } finally {
            consumer = null;
        }
    }

    private void learn(ConsumerRecord<byte[], byte @Nullable []> record) {
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
