package org.barometer.survey.audit.model;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "who@example.org", "two words", "line\nbreak", "Åsa", "\"quoted\""})
    void takesNothingThatIsNoCode(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Act.of("AGENCY_CHANGED", "AGENCY", text))
                .withMessageNotContaining("example.org");
    }
}
