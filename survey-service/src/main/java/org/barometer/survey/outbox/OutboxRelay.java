package org.barometer.survey.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is in the outbox: at once after a commit of this instance, and soon after one of
 * another. Any number of instances may run it.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final OutboxConfig config;
    private final Map<String, Object> kafka;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    OutboxRelay(
            AgroalDataSource database,
            OutboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.config = config;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        if (config.relay()) {
            thread = Thread.ofPlatform().name("outbox-relay").start(this::relay);
        }
    }

    /** Early, while the database is still there. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(10));
        }
    }

    void wake() {
        // One waiting call is enough: the next round takes everything.
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    static Producer<byte[], byte[]> producer(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Give up early: the round holds a transaction, and the backlog is safe where it is.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private void relay() {
        var pause = Duration.ZERO;
        try (var producer = producer(kafka)) {
            while (!stopping) {
                try {
                    long begun = System.nanoTime();
                    int sent = round(producer);
                    var rest = rest(sent, Duration.ofNanos(System.nanoTime() - begun));
                    if (sent == 0) {
                        await(rest);
                    } else {
                        Thread.sleep(rest);
                    }
                    pause = Duration.ZERO;
                } catch (SQLException | ExecutionException | KafkaException e) {
                    pause = longer(pause);
                    // The kind of the failure only: messages may quote what was to be sent.
                    Log.warnf(
                            "Events wait in the outbox (%s); next try in %d ms",
                            kindOf(e), pause.toMillis());
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException e) {
            Log.debug("The relay was asked to stop");
        }
    }

    private int round(Producer<byte[], byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        try (var connection = database.getConnection()) {
            return new OutboxRound(connection, producer, config.source(), config.batch()).run();
        }
    }

    private void await(Duration poll) throws InterruptedException {
        if (wake.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /**
     * How long to wait for the next round. One costs the same for one event as for fifty, here and
     * at the broker and its readers, so it waits for company; not when something was left over.
     *
     * <p>A large file keeps its events from sight until all of them are committed, and a round that
     * looks past a million of them takes long: it must not take the processor from that file.
     */
    Duration rest(int sent, Duration took) {
        if (sent == 0) {
            return longest(config.poll(), took.multipliedBy(20));
        }
        return sent < config.batch() ? longest(config.rest(), took) : Duration.ZERO;
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration longer(Duration pause) {
        var next = pause.isZero() ? Duration.ofMillis(100) : pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    private static String kindOf(Exception e) {
        var cause = e.getCause();
        return (e instanceof ExecutionException && cause != null ? cause : e)
                .getClass()
                .getSimpleName();
    }
}
