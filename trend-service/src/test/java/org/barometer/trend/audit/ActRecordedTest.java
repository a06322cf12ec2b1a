package org.barometer.trend.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.barometer.trend.audit.model.Act;
import org.barometer.trend.audit.model.Actor;
import org.barometer.trend.audit.model.ChainEnd;
import org.junit.jupiter.api.Test;

class ActRecordedTest {
    private static final Path EVENTS = Path.of(System.getProperty("contracts"), "events");

    private final ObjectMapper json = new ObjectMapper();

    private final ActRecorded event =
            ActRecorded.of(
                    ChainEnd.START.next(
                            "agency-service",
                            Instant.parse("2026-11-22T08:00:00Z"),
                            new Actor(
                                    "administrator",
                                    "8f14e45f-ceea-467f-a1d6-91f2b5d1c0de",
                                    "0b7d1f0e-2f5c-4f43-9a3e-6a4f3c1d2b5a"),
                            new Act(
                                    "AGENCY_SUSPENDED",
                                    "AGENCY",
                                    "SE-NOA",
                                    Map.of("status", "ACTIVE", "revision", "3"),
                                    Map.of("status", "SUSPENDED", "revision", "4"),
                                    Act.REASON_GIVEN)));

    @Test
    void writesTheSharedExample() throws IOException {
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(contract("example"));
    }

    @Test
    void hasExactlyTheFieldsOfTheSchema() throws IOException {
        var schema = contract("schema");
        var written = json.readTree(json.writeValueAsString(event));

        assertThat(names(schema.at("/properties"))).hasSameElementsAs(names(written));
        assertThat(names(schema.at("/properties/entry/properties")))
                .hasSameElementsAs(names(written.at("/entry")));
    }

    private static Iterable<String> names(JsonNode object) {
        return object::fieldNames;
    }

    private JsonNode contract(String kind) throws IOException {
        return json.readTree(
                EVENTS.resolve("%s.%s.json".formatted(ActRecorded.TOPIC, kind)).toFile());
    }
}
