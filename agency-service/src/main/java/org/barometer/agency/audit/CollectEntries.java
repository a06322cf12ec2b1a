package org.barometer.agency.audit;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.barometer.agency.audit.CollectedLog.Fate;
import org.barometer.agency.audit.model.Received;
import org.barometer.agency.outbox.Topics;
import org.barometer.agency.wall.Wall;
import org.jspecify.annotations.Nullable;

/**
 * Reads what all services publish of their acts; of several instances one does. How far it has come
 * is said after the commit, so an entry may come twice and is taken in once.
 */
@ApplicationScoped
class CollectEntries {
    private static final String GROUP = "agency-service-audit-log";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CollectedLog log;
    private final Wall wall;
    private final AuditConfig config;
    private final Topics topics;
    private final Map<String, Object> kafka;
    private volatile boolean stopping;
    private volatile @Nullable Consumer<?, ?> consumer;
    private @Nullable Thread thread;

    CollectEntries(
            CollectedLog log,
            Wall wall,
            AuditConfig config,
            Topics topics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.log = log;
        this.wall = wall;
        this.config = config;
        this.topics = topics;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("audit-log").start(this::collect);
    }

    /** Early, while the database is still there. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
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

    private void collect() {
        try {
            while (!stopping) {
                try {
                    topics.create(List.of(Topics.everlasting(config.topic())));
                    follow();
                } catch (WakeupException | InterruptException e) {
                    Log.debug("Asked to stop");
                } catch (ExecutionException | RuntimeException e) {
                    // What was not committed comes again.
                    Log.warnf(
                            "The audit log cannot be collected (%s); next try in %d ms",
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
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (var reading =
                new KafkaConsumer<byte[], byte @Nullable []>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer = reading;
            reading.subscribe(List.of(config.topic()));
            while (!stopping) {
                var records = reading.poll(Duration.ofMillis(500));
                if (!records.isEmpty()) {
                    records.forEach(this::take);
                    reading.commitSync();
                }
            }
        } finally {
            consumer = null;
        }
    }

    private void take(ConsumerRecord<byte[], byte @Nullable []> record) {
        try {
            var value = record.value();
            if (value == null) {
                throw new IllegalArgumentException("Nothing in it");
            }
            var received = Received.read(new String(value, StandardCharsets.UTF_8));
            if (wall.seeAll(() -> log.take(received)) == Fate.REFUSED) {
                Log.errorf(
                        "Entry %d of %s does not continue its chain and was refused",
                        received.entry().sequence(), received.entry().service());
            }
        } catch (IllegalArgumentException e) {
            // Whoever wrote it, no service did. The log holds no body.
            Log.errorf("Record %d of the audit log's topic cannot be read", record.offset());
        }
    }
}
