package org.barometer.trend.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.barometer.trend.tally.Reading.Counted;
import org.barometer.trend.tally.Reading.Refused;
import org.barometer.trend.tally.model.Answer;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseReaderTest {
    private final ResponseReader reader = new ResponseReader();

    @Test
    void readsTheSharedExample() throws IOException {
        var example =
                Path.of(
                        Objects.requireNonNull(System.getProperty("contracts")),
                        "events/barometer.responses.v1.example.json");

        assertThat(reader.read(Files.readAllBytes(example)))
                .isEqualTo(
                        new Counted(
                                new Snapshot(
                                        "OFFICERS-2019",
                                        "SE-NOA",
                                        Fingerprint.of("0b8f7c1e-5d0a-4c55-9a53-2f4f6f0d9c11", 2),
                                        List.of(
                                                Answer.coded(
                                                        "live_streaming_change",
                                                        List.of("INCREASING")),
                                                Answer.coded(
                                                        "trends", List.of("CLOUD", "ENCRYPTION")),
                                                Answer.coded("workload", List.of("DONT_KNOW")),
                                                Answer.number("cases", BigDecimal.valueOf(12))))));
    }

    @Test
    void passesOverFieldsThatWereAddedLater() {
        assertThat(read("{%s,\"later\":{\"deep\":[1,{\"a\":null}]},\"codes\":{},\"numbers\":{}}"))
                .isEqualTo(
                        new Counted(
                                new Snapshot("E-1", "A-1", Fingerprint.of("r-1", 1), List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    not-json           | {%s,"codes":{},"numbers":{}
                    not-json           | {%s,"codes":{},"codes":{},"numbers":{}}
                    not-json           | {%s,"codes":{"q":["A"],"q":["B"]},"numbers":{}}
                    not-one-object     | {%s,"codes":{},"numbers":{}} {}
                    not-an-object      | []
                    field-missing      | {}
                    field-missing      | {%s,"codes":{}}
                    edition            | {"edition":"a/b"}
                    edition            | {"edition":null}
                    agency             | {"agency":""}
                    revision           | {"revision":"1"}
                    field-missing      | {"response":"r-1","edition":"E-1","agency":"A-1","codes":{},"numbers":{}}
                    codes              | {"codes":[]}
                    codes              | {"codes":{"q":"A"}}
                    codes              | {"codes":{"q":[]}}
                    codes              | {"codes":{"q":[1]}}
                    codes              | {"codes":{"q":[["A"]]}}
                    codes              | {"codes":{"q":["free text"]}}
                    code-repeated      | {"codes":{"q":["A","B","A"]}}
                    question-code      | {"codes":{"Q":["A"]}}
                    numbers            | {"numbers":{"q":"1"}}
                    numbers            | {"numbers":{"q":1e999}}
                    question-repeated  | {%s,"codes":{"q":["A"]},"numbers":{"q":1}}
                    """)
    void saysWhyARecordCannotBeCounted(String reason, String event) {
        assertThat(read(event)).isEqualTo(new Refused(reason));
    }

    private Reading read(String event) {
        return reader.read(
                event.replace(
                                "%s",
                                "\"response\":\"r-1\",\"edition\":\"E-1\",\"agency\":\"A-1\",\"revision\":1")
                        .getBytes(UTF_8));
    }
}
