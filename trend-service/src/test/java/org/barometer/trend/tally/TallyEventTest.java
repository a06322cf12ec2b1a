package org.barometer.trend.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.barometer.trend.tally.model.CrossTally;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.QuestionTally;
import org.barometer.trend.tally.model.Tally;
import org.barometer.trend.tally.model.TallyKey;
import org.junit.jupiter.api.Test;

class TallyEventTest {
    private static final TallyKey KEY = new TallyKey("OFFICERS-2019", "SE-NOA");
    private static final TallyEvent EVENT =
            TallyEvent.of(
                    KEY,
                    2,
                    new Tally(
                            7,
                            Fingerprint.parse("00c0ffee00c0ffee"),
                            Map.of(
                                    "cases",
                                    new QuestionTally(
                                            6,
                                            Map.of("NOT_AVAILABLE", 1L),
                                            new BigDecimal("71.50")),
                                    "live_streaming_change",
                                    new QuestionTally(
                                            6,
                                            Map.of(
                                                    "DONT_KNOW",
                                                    1L,
                                                    "INCREASING",
                                                    4L,
                                                    "UNCHANGED",
                                                    2L)),
                                    "workload",
                                    new QuestionTally(5, Map.of("HIGH", 3L, "LOW", 2L))),
                            List.of(
                                    new CrossTally(
                                            "live_streaming_change",
                                            "workload",
                                            Map.of(
                                                    "INCREASING",
                                                    Map.of("HIGH", 3L, "LOW", 1L),
                                                    "UNCHANGED",
                                                    Map.of("LOW", 1L))))));

    @Test
    void writesTheSharedExample() throws IOException {
        var json = new JsonMapper();

        assertThat(json.readTree(EVENT.toJson())).isEqualTo(json.readTree(example()));
    }

    @Test
    void readsTheSharedExample() throws IOException {
        assertThat(TallyEvent.parse(example())).isEqualTo(EVENT);
    }

    @Test
    void leavesOutPairsWhereNoneAreDeclared() throws IOException {
        var event = TallyEvent.of(KEY, 0, new Tally(1, Fingerprint.NONE, Map.of()));

        assertThat(new JsonMapper().readTree(event.toJson()).has("crossed")).isFalse();
        assertThat(TallyEvent.parse(event.toJson()).tally()).isEqualTo(event.tally());
    }

    @Test
    void findsTheKeyAgainInTheRecordKey() {
        assertThat(EVENT.recordKey()).isEqualTo("OFFICERS-2019/SE-NOA/2");
        assertThat(TallyEvent.keyOf(EVENT.recordKey())).isEqualTo(KEY);
    }

    private static byte[] example() throws IOException {
        return Files.readAllBytes(
                Path.of(
                        Objects.requireNonNull(System.getProperty("contracts")),
                        "events/barometer.tallies.v1.example.json"));
    }
}
