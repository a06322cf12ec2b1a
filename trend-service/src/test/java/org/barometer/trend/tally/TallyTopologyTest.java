package org.barometer.trend.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.common.header.Headers;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.QuestionTally;
import org.barometer.trend.tally.model.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TallyTopologyTest {
    private static final String KEY = "OFFICERS-2019/SE-NOA/0";
    private static final Response FIRST =
            Response.of("r-1", "OFFICERS-2019", "SE-NOA").answering("trend", "INCREASING");
    private static final Response SECOND =
            Response.of("r-2", "OFFICERS-2019", "SE-NOA").answering("trend", "UNCHANGED");

    private final Counting counting = new Counting();

    @AfterEach
    void stop() {
        counting.close();
    }

    @Test
    void countsResponsesPerEditionAndAgency() {
        counting.send(FIRST);
        counting.send(SECOND);
        counting.send(Response.of("r-3", "OFFICERS-2019", "NO-OSLO").answering("trend", "UP"));
        counting.send(Response.of("r-4", "OFFICERS-2020", "SE-NOA").answering("trend", "UP"));

        assertThat(counts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                KEY,
                                tally(2, 2, Map.of("INCREASING", 1L, "UNCHANGED", 1L)),
                                "OFFICERS-2019/NO-OSLO/0",
                                tally(1, 1, Map.of("UP", 1L)),
                                "OFFICERS-2020/SE-NOA/0",
                                tally(1, 1, Map.of("UP", 1L))));
    }

    @Test
    void keepsDontKnowOutOfTheBase() {
        counting.send(FIRST);
        counting.send(
                Response.of("r-2", "OFFICERS-2019", "SE-NOA").answering("trend", "DONT_KNOW"));

        assertThat(counts())
                .containsEntry(KEY, tally(2, 1, Map.of("INCREASING", 1L, "DONT_KNOW", 1L)));
    }

    @Test
    void countsAMultipleChoiceOnceInItsBaseAndOncePerCode() {
        counting.send(
                Response.of("r-1", "OFFICERS-2019", "SE-NOA").answering("trend", "CLOUD", "TOR"));

        assertThat(counts()).containsEntry(KEY, tally(1, 1, Map.of("CLOUD", 1L, "TOR", 1L)));
    }

    @Test
    void countsNumbersInTheirBaseAndAddsThemUp() {
        counting.send(Response.of("r-1", "OFFICERS-2019", "SE-NOA").counting("trend", 12));
        counting.send(Response.of("r-2", "OFFICERS-2019", "SE-NOA").counting("trend", 0.1));
        counting.send(Response.of("r-3", "OFFICERS-2019", "SE-NOA").counting("trend", 0.2));

        assertThat(counts())
                .containsEntry(
                        KEY,
                        new Tally(
                                3,
                                Fingerprint.NONE,
                                Map.of(
                                        "trend",
                                        new QuestionTally(3, Map.of(), new BigDecimal("12.3")))));
    }

    @Test
    void countsAnAmendedResponseAsItStandsNow() {
        counting.send(FIRST);
        counting.send(FIRST.answering("trend", "UNCHANGED"));

        assertThat(counts()).containsEntry(KEY, tally(1, 1, Map.of("UNCHANGED", 1L)));
    }

    @Test
    void countsAWithdrawnResponseNoMore() {
        counting.send(FIRST);
        counting.send(SECOND);
        counting.withdraw(FIRST);

        assertThat(counts()).containsEntry(KEY, tally(1, 1, Map.of("UNCHANGED", 1L)));
    }

    @Test
    void takesTheTallyBackToZeroWithTheLastResponse() {
        counting.send(FIRST);
        assertThat(counts()).containsKey(KEY);

        counting.withdraw(FIRST);

        assertThat(counts()).isEmpty();
    }

    @Test
    void countsADuplicateOnce() {
        counting.send(FIRST);
        counting.send(FIRST);

        assertThat(counts()).containsEntry(KEY, tally(1, 1, Map.of("INCREASING", 1L)));
    }

    @Test
    void forwardsAKeyOnceHoweverOftenItChanged() {
        counting.send(FIRST);
        counting.send(SECOND);
        counting.withdraw(FIRST);

        assertThat(counting.forwards()).isEqualTo(1);
        assertThat(counting.forwards()).isZero();
    }

    @Test
    void sendsAgainAfterACrashWhatWasNotForwarded() {
        counting.send(FIRST);
        counting.send(SECOND);
        counting.crash();

        assertThat(counts())
                .containsEntry(KEY, tally(2, 2, Map.of("INCREASING", 1L, "UNCHANGED", 1L)));
    }

    @Test
    void countsOnAfterACrash() {
        counting.send(FIRST);
        counting.send(SECOND);
        counting.crash();
        counting.send(FIRST);
        counting.withdraw(SECOND);

        assertThat(counts()).containsEntry(KEY, tally(1, 1, Map.of("INCREASING", 1L)));
    }

    @Test
    void forgetsAfterACrashWhatTheTableForgot() {
        counting.send(FIRST);
        assertThat(counts()).containsKey(KEY);

        counting.crashAndLose(FIRST);

        assertThat(counts()).isEmpty();
    }

    @Test
    void sendsWhatCannotBeReadToTheDeadLettersAndCountsTheRest() {
        counting.send(FIRST);
        counting.send("r-9".getBytes(UTF_8), "{\"response\":".getBytes(UTF_8));
        counting.send(SECOND);

        assertThat(counts())
                .containsEntry(KEY, tally(2, 2, Map.of("INCREASING", 1L, "UNCHANGED", 1L)));
        assertThat(counting.refused())
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.value()).isEqualTo("{\"response\":".getBytes(UTF_8));
                            assertThat(header(letter.headers(), "reason")).isEqualTo("not-json");
                            assertThat(header(letter.headers(), "source-offset")).isEqualTo("1");
                        });
    }

    @Test
    void countsAResponseNoMoreThatBecameUnreadable() {
        counting.send(FIRST);
        counting.send(FIRST.key(), "?".getBytes(UTF_8));

        assertThat(counts()).isEmpty();

        counting.crash();
        counting.send(FIRST);

        assertThat(counts()).containsEntry(KEY, tally(1, 1, Map.of("INCREASING", 1L)));
    }

    @Test
    void survivesTenThousandRecordsOfRandomBytes() {
        var random = new Random(7);
        counting.send(FIRST);
        for (var i = 0; i < 10_000; i++) {
            var garbage = new byte[random.nextInt(1, 200)];
            random.nextBytes(garbage);
            counting.send(("garbage-" + i).getBytes(UTF_8), garbage);
        }

        assertThat(counting.refused()).hasSize(10_000);
        assertThat(counts()).containsEntry(KEY, tally(1, 1, Map.of("INCREASING", 1L)));
    }

    /** Without their fingerprints, which {@link RecountTest} compares. */
    private Map<String, Tally> counts() {
        return counting.tallies().entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                tally ->
                                        new Tally(
                                                tally.getValue().responses(),
                                                Fingerprint.NONE,
                                                tally.getValue().questions())));
    }

    private static Tally tally(long responses, long base, Map<String, Long> codes) {
        return new Tally(
                responses, Fingerprint.NONE, Map.of("trend", new QuestionTally(base, codes)));
    }

    private static String header(Headers headers, String name) {
        return new String(Objects.requireNonNull(headers.lastHeader(name)).value(), UTF_8);
    }
}
