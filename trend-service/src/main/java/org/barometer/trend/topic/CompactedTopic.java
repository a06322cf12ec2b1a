package org.barometer.trend.topic;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads every partition of a topic from its beginning and goes on following it.
 *
 * <p>For state that each instance holds whole: there is no consumer group, so nothing is shared out
 * and nothing is left behind on the broker. After a fault it begins anew, which does no harm
 * because a record says how its key stands now.
 */
final class CompactedTopic {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final String name;
    private final Map<String, Object> config;
    private final Consumer<ConsumerRecord<String, byte[]>> reader;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean caughtUp;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    CompactedTopic(
            String name,
            Map<String, Object> kafka,
            Consumer<ConsumerRecord<String, byte[]>> reader) {
        this.name = name;
        this.reader = reader;
        config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        thread = Thread.ofPlatform().name("follow-" + name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** True from when it has read all that was there at the start. */
    boolean caughtUp() {
        return caughtUp;
    }

    void stop() throws InterruptedException {
        stop.countDown();
        var polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        thread.join(LONGEST_STOP);
    }

    private void run() {
        try {
            do {
                try (var opened =
                        new KafkaConsumer<>(
                                config, new StringDeserializer(), new ByteArrayDeserializer())) {
                    consumer = opened;
                    follow(opened);
                } catch (WakeupException _) {
                    // Only stop() wakes it up.
                } catch (KafkaException e) {
                    Log.warnf(
                            "Cannot read %s (%s); begins anew", name, e.getClass().getSimpleName());
                }
            } while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(KafkaConsumer<String, byte[]> opened) throws InterruptedException {
        var partitions = partitions(opened);
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        var ends = opened.endOffsets(partitions);
        while (stop.getCount() > 0) {
            for (var record : opened.poll(PAUSE)) {
                read(record);
            }
            caughtUp =
                    caughtUp
                            || ends.entrySet().stream()
                                    .allMatch(
                                            end -> opened.position(end.getKey()) >= end.getValue());
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> opened)
            throws InterruptedException {
        do {
            var partitions =
                    opened.partitionsFor(name).stream()
                            .map(partition -> new TopicPartition(name, partition.partition()))
                            .toList();
            if (!partitions.isEmpty()) {
                return partitions;
            }
        } while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        throw new WakeupException();
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        try {
            reader.accept(record);
        } catch (RuntimeException e) {
            // One record that cannot be read must not hide the others; the log holds no body.
            Log.warnf(
                    "Passed over a record of %s that cannot be read: partition %d, offset %d (%s)",
                    name, record.partition(), record.offset(), e.getClass().getSimpleName());
        }
    }
}
