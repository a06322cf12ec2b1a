package org.barometer.survey.outbox;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Makes this service's topics in the background; a broker that is away does not stop the start. */
@Readiness
@ApplicationScoped
class TopicsAtStart implements HealthCheck {
    private static final List<NewTopic> TOPICS =
            List.of(
                    Topics.compacted("barometer.agencies.v1", 3),
                    Topics.compacted("barometer.accounts.v1", 3),
                    Topics.compacted("barometer.editions.v1", 3),
                    Topics.compacted("barometer.responses.v1", 6),
                    Topics.everlasting("barometer.audit.v1"),
                    Topics.compacted("barometer.audit-heads.v1", 1));
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Topics topics;
    private volatile boolean there;
    private @Nullable Thread thread;

    TopicsAtStart(Topics topics) {
        this.topics = topics;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("topics").start(this::create);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topics").status(there).build();
    }

    private void create() {
        try {
            while (!there) {
                try {
                    topics.create(TOPICS);
                    there = true;
                } catch (ExecutionException | KafkaException e) {
                    Log.warnf(
                            "Topics could not be made (%s); next try in %d ms",
                            e.getClass().getSimpleName(), PAUSE.toMillis());
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
