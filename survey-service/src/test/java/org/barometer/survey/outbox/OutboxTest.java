package org.barometer.survey.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.barometer.survey.Database;
import org.barometer.survey.wall.Wall;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@TestProfile(OutboxTest.WithoutRelay.class)
class OutboxTest {
    public static class WithoutRelay implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("outbox.relay", "false");
        }
    }

    @Inject AgroalDataSource database;
    @Inject Outbox outbox;
    @Inject Wall wall;
    @Inject Topics topics;
    @Inject OutboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final String topic = "outbox-test-" + UUID.randomUUID();

    @BeforeEach
    void makeTheTopic() throws Exception {
        topics.create(List.of(Topics.compacted(topic, 3)));
    }

    @AfterEach
    void empty() throws SQLException {
        execute("truncate outbox");
    }

    @Test
    void sendsEveryEventOnceAndInOrderWithTwoRelaysAtOnce() throws Exception {
        int keys = 20;
        int each = 100;
        try (var threads = Executors.newFixedThreadPool(3)) {
            Future<?> writing =
                    threads.submit(
                            () ->
                                    IntStream.range(0, each)
                                            .forEach(
                                                    number ->
                                                            inTransaction(
                                                                    () ->
                                                                            addToEveryKey(
                                                                                    keys,
                                                                                    number))));
            Callable<Integer> relaying =
                    () -> {
                        try (var producer = OutboxRelay.producer(kafka)) {
                            int sent = 0;
                            while (!writing.isDone() || waiting() > 0) {
                                sent += round(producer, 7);
                            }
                            return sent;
                        }
                    };
            var one = threads.submit(relaying);
            var other = threads.submit(relaying);
            assertThat(one.get() + other.get()).isEqualTo(keys * each);
        }

        var numbers =
                Messages.of(topic, _ -> true, keys * each).stream()
                        .collect(
                                groupingBy(
                                        message -> message.key(),
                                        mapping(
                                                message -> String.valueOf(message.value()),
                                                toList())));
        var inOrder =
                IntStream.range(0, each).mapToObj(number -> "{\"number\":" + number + "}").toList();
        assertThat(numbers)
                .hasSize(keys)
                .allSatisfy((_, sent) -> assertThat(sent).isEqualTo(inOrder));
    }

    @Test
    void writesCloudEvents() throws Exception {
        add("with-time", Map.of("a", 1), Instant.parse("2026-11-22T08:00:00Z"));
        try (var producer = OutboxRelay.producer(kafka)) {
            round(producer, 10);
        }

        var message = Messages.of(topic, _ -> true, 1).getFirst();
        assertThat(Messages.header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(Messages.header(message, "ce_id")).matches("[0-9]+");
        assertThat(Messages.header(message, "ce_source")).isEqualTo("urn:barometer:survey-service");
        assertThat(Messages.header(message, "ce_type")).isEqualTo(topic);
        assertThat(Messages.header(message, "ce_time")).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(Messages.header(message, "content-type")).isEqualTo("application/json");
    }

    @Test
    void forgetsAnEventWhoseTransactionFails() throws SQLException {
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    outbox.add(topic, "key", Map.of(), null);
                                                    throw new IllegalStateException("later");
                                                }))
                .hasMessage("later");
        assertThat(waiting()).isZero();
    }

    @Test
    void keepsEverythingUntilTheBrokerHasAcknowledged() throws Exception {
        add("a", Map.of("a", 1), null);
        add("b", Map.of("b", 1), null);
        var broker =
                new MockProducer<>(
                        true, null, new ByteArraySerializer(), new ByteArraySerializer());
        broker.sendException = new TimeoutException("away");

        assertThatThrownBy(() -> round(broker, 10)).hasMessage("away");
        assertThat(waiting()).isEqualTo(2);

        broker.sendException = null;
        assertThat(round(broker, 10)).isEqualTo(2);
        assertThat(waiting()).isZero();
    }

    @Test
    void takesAtMostABatchOfEachLane() throws Exception {
        for (int number = 0; number < 5; number++) {
            add("same", Map.of("number", number), null);
        }
        var broker =
                new MockProducer<>(
                        true, null, new ByteArraySerializer(), new ByteArraySerializer());

        assertThat(round(broker, 3)).isEqualTo(3);
        assertThat(round(broker, 3)).isEqualTo(2);
        assertThat(round(broker, 3)).isZero();
    }

    /** Statistics that are missing, and statistics that say that the table is empty. */
    @ParameterizedTest
    @ValueSource(strings = {"select 1", "analyze outbox"})
    void readsByTheIndexWhateverThePlannerBelieves(String statistics) throws SQLException {
        execute("truncate outbox");
        execute(statistics);
        execute(
                """
                insert into outbox (lane, topic, event_key, event)
                select n % 8, 'none', n::text, '{}' from generate_series(1, 40000) n
                """);

        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, OutboxRound.SETTINGS);
            assertThat(plan(connection, OutboxRound.TAKE_LANES))
                    .contains("using outbox_pk on outbox")
                    .doesNotContain("Seq Scan");
            assertThat(
                            plan(
                                    connection,
                                    OutboxRound.READ
                                            .replaceFirst("\\?", "array[0,1,2,3,4,5,6,7]")
                                            .replaceFirst("\\?", "500")))
                    .contains("using outbox_pk on outbox")
                    .doesNotContain("Seq Scan")
                    .doesNotContain("Sort");
            assertThat(
                            plan(
                                    connection,
                                    OutboxRound.DELETE
                                            .replaceFirst("\\?", "3::smallint")
                                            .replaceFirst(
                                                    "\\?",
                                                    "array(select generate_series(1, 500))")))
                    .contains("using outbox_pk on outbox")
                    .doesNotContain("Seq Scan");
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void waitsForCompanyUnlessSomethingWasLeftOver() {
        var relay = new OutboxRelay(database, config, kafka);
        var quick = Duration.ofMillis(1);

        assertThat(relay.rest(0, quick)).isEqualTo(config.poll());
        assertThat(relay.rest(1, quick)).isEqualTo(config.rest());
        assertThat(relay.rest(config.batch(), quick)).isZero();
    }

    @Test
    void leavesTheProcessorToAFileWhoseEventsItHasToLookPast() {
        var relay = new OutboxRelay(database, config, kafka);
        var slow = Duration.ofMillis(100);

        assertThat(relay.rest(0, slow)).isEqualTo(slow.multipliedBy(20));
        assertThat(relay.rest(1, slow)).isEqualTo(slow);
    }

    private void addToEveryKey(int keys, int number) {
        for (int key = 0; key < keys; key++) {
            outbox.add(topic, "key-" + key, Map.of("number", number), null);
        }
    }

    private void add(String key, Object event, @Nullable Instant at) {
        inTransaction(() -> outbox.add(topic, key, event, at));
    }

    private void inTransaction(Runnable work) {
        wall.seeAll(
                () -> {
                    QuarkusTransaction.requiringNew().run(work);
                    return true;
                });
    }

    private int round(Producer<byte[], byte[]> producer, int batch) throws Exception {
        try (var connection = database.getConnection()) {
            return new OutboxRound(connection, producer, "urn:barometer:survey-service", batch)
                    .run();
        }
    }

    private int waiting() throws SQLException {
        try (var connection = Database.seeingAll();
                var statement = connection.prepareStatement("select count(*) from outbox");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = Database.owner()) {
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        var plan = new StringBuilder();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
