package org.barometer.agency.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.barometer.agency.identity.AccountChanged.State;
import org.junit.jupiter.api.Test;

class AccountChangedTest {
    private static final Path EVENTS = Path.of(System.getProperty("contracts"), "events");

    private final ObjectMapper json =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final AccountChanged event =
            new AccountChanged(
                    "8f14e45f-ceea-467f-a1d6-91f2b5d1c0de",
                    State.SUSPENDED,
                    Instant.parse("2026-11-22T08:00:00Z"));

    @Test
    void writesTheSharedExample() throws IOException {
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(contract("example"));
    }

    @Test
    void hasExactlyTheFieldsAndStatesOfTheSchema() throws IOException {
        var schema = contract("schema");
        var written = json.readTree(json.writeValueAsString(event));

        assertThat(names(schema.at("/properties"))).hasSameElementsAs(names(written));
        assertThat(schema.at("/properties/state/enum"))
                .extracting(JsonNode::asText)
                .containsExactly("SUSPENDED", "REMOVED");
        assertThat(State.values()).hasSize(2);
    }

    private static Iterable<String> names(JsonNode object) {
        return object::fieldNames;
    }

    private JsonNode contract(String kind) throws IOException {
        return json.readTree(
                EVENTS.resolve("%s.%s.json".formatted(AccountChanged.TOPIC, kind)).toFile());
    }
}
