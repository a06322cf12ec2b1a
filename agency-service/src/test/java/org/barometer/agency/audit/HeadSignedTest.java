package org.barometer.agency.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.barometer.agency.audit.model.HeadKey;
import org.barometer.agency.audit.model.SignedHead;
import org.junit.jupiter.api.Test;

class HeadSignedTest {
    private static final Path EVENTS = Path.of(System.getProperty("contracts"), "events");

    /** The example was signed by openssl with the private half. */
    private static final HeadKey KEY =
            HeadKey.ofPem(
                    """
                    -----BEGIN PUBLIC KEY-----
                    MCowBQYDK2VwAyEAmi5DSLG8cVefo6YYXTrKk7YJ9IvqXj4XmfbN/nNtpKs=
                    -----END PUBLIC KEY-----
                    """);

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void writesTheSharedExample() throws IOException {
        var example = example();

        assertThat(json.readTree(SignedHead.read(example).canonical()))
                .isEqualTo(json.readTree(example));
    }

    @Test
    void verifiesWhatOpensslHasSignedAndNothingElse() throws IOException {
        var example = example();

        assertThat(KEY.verifies(SignedHead.read(example))).isTrue();
        assertThat(KEY.verifies(SignedHead.read(example.replace("\"size\": 1", "\"size\": 2"))))
                .isFalse();
        assertThat(HeadKey.ofPem(KEY.pem())).isEqualTo(KEY);
    }

    @Test
    void hasExactlyTheFieldsOfTheSchema() throws IOException {
        var schema = json.readTree(EVENTS.resolve("barometer.audit-heads.v1.schema.json").toFile());

        assertThat(names(schema.at("/properties")))
                .hasSameElementsAs(names(json.readTree(example())));
    }

    private static Iterable<String> names(JsonNode object) {
        return object::fieldNames;
    }

    private static String example() throws IOException {
        return Files.readString(EVENTS.resolve("barometer.audit-heads.v1.example.json"));
    }
}
