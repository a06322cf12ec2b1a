package org.barometer.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * P4: trend-service counts a whole topic anew, against a plain consumer that counts in hash maps.
 *
 * <p>Each round starts a second trend-service beside the suite's own, which by then has nothing to
 * do: the same program with the same settings, but with an application id, a tally topic and a
 * directory that nobody has used.
 */
final class Rebuild implements Target {
    private static final String TOPIC = "barometer.responses.v1";
    private static final int AGENCIES = 450;

    @Override
    public List<Figure> measure(Plan plan) {
        try (var suite = RunningSuite.start(plan, RunningSuite.freshData(plan, "rebuild"))) {
            var edition = BenchEdition.open(suite, 2104);
            int size = produce(suite, edition, plan.events());
            var seconds = new ArrayList<Double>();
            var pairs =
                    Pairs.interleaved(
                            plan.rounds(),
                            () -> {
                                var rebuilt = SecondTrendService.rebuild(plan, suite, edition);
                                seconds.add(rebuilt.seconds());
                                return rebuilt.perSecond();
                            },
                            () -> plainConsumer(suite));
            return List.of(
                    Figure.compared(
                            "P4",
                            "responses through the topology (%,d of %d bytes)"
                                    .formatted(plan.events(), size),
                            "/s",
                            pairs,
                            "plain consumer",
                            new Goal.AtLeast(0.5)),
                    Figure.plain(
                            "P4",
                            "started again: %,d counted anew".formatted(plan.events()),
                            "s",
                            new Rounds(seconds),
                            new Goal.AtMost(20)));
        }
    }

    private static int produce(RunningSuite suite, BenchEdition edition, int events) {
        Map<String, Object> settings =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        suite.kafka(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024);
        var random = BenchEdition.random();
        var sent = new ArrayList<Future<RecordMetadata>>();
        int size = 0;
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < events; number++) {
                var response = new UUID(random.nextLong(), random.nextLong());
                var agency = "BENCH-%03d".formatted(random.nextInt(AGENCIES));
                var event = edition.event(response, agency, random);
                size = event.length;
                var message = new ProducerRecord<>(TOPIC, response.toString(), event);
                put(message, "ce_specversion", "1.0");
                put(message, "ce_id", Integer.toString(number));
                put(message, "ce_source", "urn:barometer:bench");
                put(message, "ce_type", TOPIC);
                put(message, "content-type", "application/json");
                sent.add(producer.send(message));
            }
            for (var acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return size;
    }

    private static void put(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static double plainConsumer(RunningSuite suite) {
        var java = new Peer(Path.of(System.getProperty("java.home"), "bin", "java"));
        var said =
                java.run(
                        Map.of(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainConsumer.class.getName(),
                        suite.kafka(),
                        TOPIC);
        return Double.parseDouble(said.lines().reduce((_, last) -> last).orElseThrow());
    }
}
