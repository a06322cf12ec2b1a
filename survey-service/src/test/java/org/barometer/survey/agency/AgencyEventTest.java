package org.barometer.survey.agency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.barometer.survey.http.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgencyEventTest {
    private final Agencies agencies = new Agencies(new ObjectMapper());

    @Test
    void readsTheSharedExample() throws IOException {
        var example =
                Files.readAllBytes(
                        Path.of(
                                System.getProperty("contracts"),
                                "events/barometer.agencies.v1.example.json"));
        agencies.learn(message("SE-NOA", example));

        assertThatCode(() -> agencies.requireActive("SE-NOA")).doesNotThrowAnyException();
    }

    @Test
    void believesTheNewestRevision() {
        tell("ACTIVE", 3);
        tell("SUSPENDED", 4);
        tell("ACTIVE", 3);

        assertThatThrownBy(() -> agencies.requireActive("A"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("Agency not active");
        tell("ACTIVE", 5);
        assertThatCode(() -> agencies.requireActive("A")).doesNotThrowAnyException();
    }

    @Test
    void knowsWhoHasLeft() {
        assertThat(agencies.hasLeft("A")).isFalse();
        tell("ACTIVE", 1);
        assertThat(agencies.hasLeft("A")).isFalse();
        tell("SUSPENDED", 2);
        assertThat(agencies.hasLeft("A")).isTrue();
        tell("RETIRED", 3);
        assertThat(agencies.hasLeft("A")).isTrue();
    }

    @Test
    void forgetsAnAgencyThatIsNoMore() {
        tell("ACTIVE", 1);
        agencies.isComplete();
        agencies.learn(message("A", null));

        assertThatThrownBy(() -> agencies.requireActive("A")).hasMessage("Agency not active");
    }

    @Test
    void asksForPatienceUntilAllAgenciesAreRead() {
        assertThatThrownBy(() -> agencies.requireActive("A")).hasMessage("Temporarily unavailable");
        agencies.isComplete();
        assertThatThrownBy(() -> agencies.requireActive("A")).hasMessage("Agency not active");
    }

    @Test
    void stepsOverWhatItCannotRead() {
        agencies.learn(message("A", "not json".getBytes(UTF_8)));
        agencies.learn(message("A", "{}".getBytes(UTF_8)));
        tell("ACTIVE", 1);

        assertThatCode(() -> agencies.requireActive("A")).doesNotThrowAnyException();
        assertThatThrownBy(agencies::active).hasMessage("Temporarily unavailable");
    }

    private void tell(String status, int revision) {
        var event =
                "{\"code\":\"A\",\"country\":\"SE\",\"status\":\"%s\",\"revision\":%d}"
                        .formatted(status, revision);
        agencies.learn(message("A", event.getBytes(UTF_8)));
    }

    private static ConsumerRecord<String, byte @Nullable []> message(
            String key, byte @Nullable [] value) {
        return new ConsumerRecord<>("barometer.agencies.v1", 0, 0, key, value);
    }
}
