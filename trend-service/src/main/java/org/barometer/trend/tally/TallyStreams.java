package org.barometer.trend.tally;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.topic.Topics;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.jspecify.annotations.Nullable;

/** Counts responses for as long as the service runs; waits in the background for the broker. */
@Liveness
@ApplicationScoped
class TallyStreams implements HealthCheck {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int RECORDS_WAITING = 200;
    private static final int BYTES_WAITING = 256 * 1024;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final TallyConfig config;
    private final Topics topics;
    private final Catalogue catalogue;
    private final Map<String, Object> kafka;
    private final Thread starter = Thread.ofPlatform().name("tally-start").unstarted(this::start);
    private volatile @Nullable KafkaStreams streams;

    TallyStreams(
            TallyConfig config,
            Topics topics,
            Catalogue catalogue,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.topics = topics;
        this.catalogue = catalogue;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        starter.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        starter.interrupt();
        starter.join();
        var running = streams;
        if (running != null) {
            running.close(LONGEST_STOP);
        }
    }

    @Override
    public HealthCheckResponse call() {
        var running = streams;
        return HealthCheckResponse.named("tallies")
                .status(running == null || running.state() != KafkaStreams.State.ERROR)
                .build();
    }

    private void start() {
        try {
            while (!topicsExist()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            return;
        }
        var created =
                new KafkaStreams(
                        TallyTopology.build(
                                responses(),
                                Stores.inMemoryKeyValueStore(TallyTopology.FORWARDED_STORE),
                                topics.tallies(),
                                config.forwardEvery(),
                                catalogue::crossings),
                        settings());
        created.setUncaughtExceptionHandler(TallyStreams::replaceThread);
        // Always counted anew from the topic: a table kept on disk would miss the withdrawals whose
        // tombstones were compacted away while the service was down.
        created.cleanUp();
        streams = created;
        created.start();
    }

    private boolean topicsExist() throws InterruptedException {
        try {
            topics.createMissing();
            return true;
        } catch (ExecutionException | KafkaException e) {
            Log.warnf("Topics could not be made (%s); tries again", e.getClass().getSimpleName());
            return false;
        }
    }

    private KeyValueBytesStoreSupplier responses() {
        return switch (config.store()) {
            case DISK -> Stores.persistentKeyValueStore(TallyTopology.RESPONSES_STORE);
            case MEMORY -> Stores.inMemoryKeyValueStore(TallyTopology.RESPONSES_STORE);
        };
    }

    private Properties settings() {
        var settings = new Properties();
        settings.putAll(kafka);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitEvery().toMillis());
        // The thread must wake up to forward and to commit even if no record comes.
        settings.put(StreamsConfig.POLL_MS_CONFIG, config.forwardEvery().toMillis());
        // In a replay records come faster than they are counted; what waits only burdens the heap.
        settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, RECORDS_WAITING);
        settings.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                BYTES_WAITING);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) topics.replicas());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory().toString());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        settings.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                (int) config.sessionTimeout().toMillis());
        settings.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                (int) config.sessionTimeout().toMillis() / 3);
        return settings;
    }

    private Path stateDirectory() {
        return config.stateDirectory().orElseGet(TallyStreams::temporaryDirectory);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("barometer-tallies");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StreamThreadExceptionResponse replaceThread(Throwable cause) {
        Log.errorf(cause, "Counting responses stopped; it starts again from the last commit");
        // A fault that lasts must not become a busy loop.
        LockSupport.parkNanos(PAUSE.toNanos());
        return REPLACE_THREAD;
    }
}
