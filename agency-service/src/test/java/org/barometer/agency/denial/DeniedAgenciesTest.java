package org.barometer.agency.denial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeniedAgenciesTest {
    private final DeniedAgencies agencies = new DeniedAgencies(new ObjectMapper());

    @Test
    void admitsTheAgencyOfTheSharedExample() throws IOException {
        agencies.learn(
                "SE-NOA",
                Files.readAllBytes(
                        Path.of(
                                System.getProperty("contracts"),
                                "events/barometer.agencies.v1.example.json")));

        assertThat(agencies.contains("SE-NOA")).isFalse();
    }

    @Test
    void deniesAnAgencyInEveryStateButTheActiveOne() {
        for (var status : new String[] {"SUSPENDED", "RETIRED", "OF_A_LATER_VERSION"}) {
            tell(status);
            assertThat(agencies.contains("A")).as(status).isTrue();
            tell("ACTIVE");
            assertThat(agencies.contains("A")).isFalse();
        }
    }

    private void tell(String status) {
        agencies.learn("A", "{\"status\": \"%s\"}".formatted(status).getBytes(UTF_8));
    }
}
