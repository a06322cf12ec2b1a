package org.barometer.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.barometer.survey.response.model.Answer;
import org.barometer.survey.response.model.Answers;
import org.barometer.survey.response.model.Digest;
import org.barometer.survey.response.model.ResponseRow;
import org.junit.jupiter.api.Test;

class ResponseEventTest {
    private final ObjectMapper json = new ObjectMapper();

    private final Answers answers =
            new Answers(
                    new TreeMap<>(
                            Map.of(
                                    "live_streaming_change",
                                    new Answer.One("INCREASING"),
                                    "trends",
                                    new Answer.Several(List.of("CLOUD", "ENCRYPTION")),
                                    "workload",
                                    new Answer.One("DONT_KNOW"),
                                    "cases",
                                    new Answer.Amount(BigDecimal.valueOf(12)),
                                    "comment",
                                    new Answer.Text("a \"secret\"\n"))));

    private final ResponseRow row =
            new ResponseRow(
                    UUID.fromString("0b8f7c1e-5d0a-4c55-9a53-2f4f6f0d9c11"),
                    "OFFICERS-2019",
                    "SE-NOA",
                    4,
                    2,
                    "",
                    Digest.of(""),
                    Instant.EPOCH);

    @Test
    void isWrittenLikeTheSharedExample() throws IOException {
        var example =
                Path.of(
                        System.getProperty("contracts"),
                        "events/barometer.responses.v1.example.json");

        assertThat(json.readTree(CanonicalJson.event(row, answers)))
                .isEqualTo(json.readTree(example.toFile()));
    }

    @Test
    void carriesNoFreeText() {
        assertThat(CanonicalJson.event(row, answers)).doesNotContain("secret", "comment");
    }

    @Test
    void writesAnswersInOneWayOnly() {
        assertThat(CanonicalJson.of(answers))
                .isEqualTo(
                        "{\"cases\":12,\"comment\":\"a \\\"secret\\\"\\n\""
                                + ",\"live_streaming_change\":\"INCREASING\""
                                + ",\"trends\":[\"CLOUD\",\"ENCRYPTION\"],\"workload\":\"DONT_KNOW\"}");
    }
}
