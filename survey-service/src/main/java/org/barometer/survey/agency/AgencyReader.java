package org.barometer.survey.agency;

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
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.barometer.survey.outbox.Topics;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Reads every agency event from the beginning, in every instance: without a consumer group, since
 * each instance needs all of them.
 */
@Readiness
@ApplicationScoped
class AgencyReader implements HealthCheck {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Agencies agencies;
    private final Topics topics;
    private final Map<String, Object> kafka;
    private volatile boolean stopping;
    private volatile @Nullable Consumer<?, ?> consumer;
    private @Nullable Thread thread;

    AgencyReader(
            Agencies agencies,
            Topics topics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.agencies = agencies;
        this.topics = topics;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("agency-reader").start(this::read);
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

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("agencies").status(agencies.complete()).build();
    }

    private void read() {
        try {
            while (!stopping) {
                try {
                    topics.create(List.of(Topics.compacted(AgencyEvent.TOPIC, 3)));
                    follow();
                } catch (WakeupException | InterruptException e) {
                    Log.debug("The agency reader was asked to stop");
                } catch (ExecutionException | KafkaException e) {
                    Log.warnf(
                            "Agencies cannot be read (%s); next try in %d ms",
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
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var reading =
                new KafkaConsumer<String, byte @Nullable []>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer = reading;
            var partitions =
                    reading.partitionsFor(AgencyEvent.TOPIC).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            reading.assign(partitions);
            reading.seekToBeginning(partitions);
            var ends = reading.endOffsets(partitions);
            while (!stopping) {
                if (!agencies.complete() && reached(reading, ends)) {
                    agencies.isComplete();
                }
                reading.poll(Duration.ofMillis(500)).forEach(agencies::learn);
            }
        } finally {
            consumer = null;
        }
    }

    private static boolean reached(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
