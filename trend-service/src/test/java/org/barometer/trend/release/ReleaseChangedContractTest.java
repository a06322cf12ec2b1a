package org.barometer.trend.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Revision;
import org.barometer.trend.release.model.Step;
import org.junit.jupiter.api.Test;

class ReleaseChangedContractTest {

    @Test
    void writesTheSharedExample() throws IOException {
        var json =
                JsonMapper.builder()
                        .addModule(new JavaTimeModule())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build();
        var example =
                Path.of(
                        System.getProperty("contracts"),
                        "events/barometer.releases.v1.example.json");
        var event =
                new ReleaseChanged(
                        "R-0002",
                        Map.of(
                                "en", "Officer survey 2016–2020",
                                "sv", "Polisenkäten 2016–2020"),
                        List.of("OFFICERS-2016", "OFFICERS-2017"),
                        true,
                        Release.State.WITHDRAWN,
                        Instant.parse("2026-11-22T08:00:00Z"),
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "c2lnbmF0dXJl",
                        "2026-1",
                        new ReleaseChanged.Revises("R-0001", Revision.Reason.LATE_DATA),
                        "R-0003",
                        new ReleaseChanged.Withdrawn(
                                Instant.parse("2026-11-25T08:00:00Z"),
                                Step.Withdrawal.ERROR_IN_DATA.name(),
                                Map.of(
                                        "en", "A country was counted twice.",
                                        "sv", "Ett land räknades två gånger.")));

        assertThat(json.<JsonNode>valueToTree(event)).isEqualTo(json.readTree(example.toFile()));
    }
}
