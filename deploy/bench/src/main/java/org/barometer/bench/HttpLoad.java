package org.barometer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * A load generator on one thread: bytes out, bytes in, no objects per request.
 *
 * <p>It shares the cores with what it measures, so what it uses itself has to be small, and is
 * reported.
 */
final class HttpLoad implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final Supplier<ByteBuffer> requests;
    private final LongConsumer accepted;

    HttpLoad(URI server, int connections, Supplier<ByteBuffer> requests) {
        this(server, connections, requests, _ -> {});
    }

    /**
     * @param accepted is told the nano time of every 2xx
     */
    HttpLoad(URI server, int connections, Supplier<ByteBuffer> requests, LongConsumer accepted) {
        this.requests = requests;
        this.accepted = accepted;
        try {
            selector = Selector.open();
            for (int number = 0; number < connections; number++) {
                this.connections.add(Connection.open(server, selector));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a stretch of load came to. Latencies are in microseconds. */
    record Outcome(Histogram latency, long failed, double seconds, double generatorCores) {
        double perSecond() {
            return latency.getTotalCount() / seconds;
        }

        double milliseconds(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    /**
     * Every connection sends its next request as soon as it has its answer: how much is possible.
     */
    Outcome closedLoop(Duration length) {
        return run(length, 0);
    }

    /**
     * Requests leave by the clock, whether or not earlier ones are answered. One that has to wait
     * for a free connection has waited: its latency counts from the moment at which it was due.
     */
    Outcome openLoop(double perSecond, Duration length) {
        return run(length, TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    private Outcome run(Duration length, double interval) {
        try {
            return drive(length, interval);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome drive(Duration length, double interval) throws IOException {
        var latency = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
        var failures = new ArrayList<String>();
        Deque<Connection> idle = new ArrayDeque<>(connections);
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        long last = start;
        long sent = 0;
        while (true) {
            long now = System.nanoTime();
            long due = interval == 0 ? now : start + (long) (sent * interval);
            while (due <= now && due < end && !idle.isEmpty()) {
                idle.pop().send(requests.get(), due);
                sent++;
                due = interval == 0 ? now : start + (long) (sent * interval);
            }
            if (due >= end && idle.size() == connections.size()) {
                break;
            }
            if (now > end + PATIENCE.toNanos()) {
                throw new IOException("Some answers never came");
            }
            // One millisecond is the finest that the selector can wait: the resolution of the open
            // loop.
            selector.select(1);
            for (var key : selector.selectedKeys()) {
                var connection = (Connection) key.attachment();
                if (connection.complete()) {
                    last = System.nanoTime();
                    if (connection.status() / 100 == 2) {
                        latency.recordValue((last - connection.due()) / 1000);
                        accepted.accept(last);
                    } else {
                        failures.add(connection.text());
                    }
                    idle.push(connection);
                }
            }
            selector.selectedKeys().clear();
        }
        if (!failures.isEmpty() && failures.size() > latency.getTotalCount() / 100) {
            throw new IOException(
                    "%d requests failed; the first: %s"
                            .formatted(failures.size(), failures.getFirst()));
        }
        double seconds = (last - start) / 1e9;
        return new Outcome(
                latency,
                failures.size(),
                seconds,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e9 / seconds);
    }

    @Override
    public void close() {
        try {
            for (var connection : connections) {
                connection.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
