package org.barometer.agency.topic;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
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
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final String name;
    private final Duration askEvery;
    private final Supplier<Consumer<String, byte @Nullable []>> consumers;
    private final java.util.function.Consumer<ConsumerRecord<String, byte @Nullable []>> reader;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean caughtUp;
    private volatile long heard = System.nanoTime();
    private volatile @Nullable Consumer<String, byte @Nullable []> consumer;

    CompactedTopic(
            String name,
            Duration askEvery,
            Supplier<Consumer<String, byte @Nullable []>> consumers,
            java.util.function.Consumer<ConsumerRecord<String, byte @Nullable []>> reader) {
        this.name = name;
        this.askEvery = askEvery;
        this.consumers = consumers;
        this.reader = reader;
        thread = Thread.ofPlatform().name("follow-" + name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** True from when it has read all that was there at the start. */
    boolean caughtUp() {
        return caughtUp;
    }

    /**
     * How long ago it had last read everything that there was, or how long ago it began if it never
     * had: what was told since may not have been heard.
     */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heard);
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
                try (var opened = consumers.get()) {
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

    private void follow(Consumer<String, byte @Nullable []> opened) throws InterruptedException {
        var partitions = partitions(opened);
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        var asked = System.nanoTime();
        var ends = opened.endOffsets(partitions);
        while (stop.getCount() > 0) {
            for (var record : opened.poll(PAUSE)) {
                read(record);
            }
            if (!reached(opened, ends)) {
                continue;
            }
            caughtUp = true;
            heard = asked;
            if (System.nanoTime() - asked >= askEvery.toNanos()) {
                var now = System.nanoTime();
                try {
                    ends = opened.endOffsets(partitions, PATIENCE);
                    asked = now;
                } catch (TimeoutException _) {
                    // The broker is away: what it has is still to be read when it is back.
                    Log.debugf("Nothing is heard of %s", name);
                }
            }
        }
    }

    private static boolean reached(
            Consumer<String, byte @Nullable []> opened, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> opened.position(end.getKey()) >= end.getValue());
    }

    private List<TopicPartition> partitions(Consumer<String, byte @Nullable []> opened)
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

    private void read(ConsumerRecord<String, byte @Nullable []> record) {
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
