package org.barometer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {
    private static final Duration STALL = Duration.ofMillis(300);

    private final AtomicInteger seen = new AtomicInteger();
    private HttpServer server;
    private URI uri;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        server.createContext("/ok", exchange -> answer(exchange, 200));
        server.createContext("/refused", exchange -> answer(exchange, 422));
        server.createContext(
                "/stalls-once",
                exchange -> {
                    if (seen.get() == 0) {
                        LockSupport.parkNanos(STALL.toNanos());
                    }
                    answer(exchange, 200);
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyAnswerIsCountedOnce() {
        try (var load = new HttpLoad(uri, 2, () -> request("/ok"))) {
            var outcome = load.closedLoop(Duration.ofMillis(100));

            assertThat(outcome.latency().getTotalCount()).isEqualTo(seen.get()).isPositive();
            assertThat(outcome.failed()).isZero();
        }
    }

    @Test
    void aRequestThatHadToWaitForAConnectionHasWaited() {
        try (var load = new HttpLoad(uri, 1, () -> request("/stalls-once"))) {
            var latency = load.openLoop(100, Duration.ofMillis(400)).latency();

            assertThat(latency.getTotalCount()).isEqualTo(40);
            long slow = latency.getCountBetweenValues(STALL.toMillis() * 1000 / 3, 60_000_000);
            assertThat(slow).as("all that were due during the stall").isGreaterThan(10);
        }
    }

    @Test
    void aRunOfRefusalsIsNoMeasurement() {
        try (var load = new HttpLoad(uri, 1, () -> request("/refused"))) {
            assertThatThrownBy(() -> load.closedLoop(Duration.ofMillis(50)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("422");
        }
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        seen.incrementAndGet();
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static ByteBuffer request(String path) {
        return StandardCharsets.UTF_8.encode("GET %s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(path));
    }
}
