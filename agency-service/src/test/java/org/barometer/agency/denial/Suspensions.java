package org.barometer.agency.denial;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Tells of agencies and accounts as agency-service does. */
public final class Suspensions {
    private Suspensions() {}

    public static void ofAgency(String code, String status, int revision) {
        tell(
                "barometer.agencies.v1",
                code,
                """
                {"code": "%s", "name": "Test", "country": "SE", "type": "POLICE",
                 "size": "SMALL", "status": "%s", "revision": %d}
                """
                        .formatted(code, status, revision));
    }

    public static void ofAccount(String account) {
        tell(
                "barometer.accounts.v1",
                account,
                "{\"account\": \"%s\", \"state\": \"SUSPENDED\", \"at\": \"2026-03-01T12:00:00Z\"}"
                        .formatted(account));
    }

    public static void noneOf(String account) {
        tell("barometer.accounts.v1", account, null);
    }

    private static void tell(String topic, String key, @Nullable String event) {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<String, String>(topic, key, event)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
