package org.barometer.agency.wall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @Test
    void tellsTheDatabaseOfAllOfOneOrOfNobody() {
        assertThat(Reach.ALL).extracting(Reach::scope, Reach::codes).containsExactly("all", "");
        assertThat(Reach.of("SE-NOA"))
                .extracting(Reach::scope, Reach::codes)
                .containsExactly("", "SE-NOA");
        assertThat(Reach.NOTHING).extracting(Reach::scope, Reach::codes).containsExactly("", "");
    }

    /** What is no code could name several agencies at once. */
    @ParameterizedTest
    @ValueSource(strings = {"", "SE-NOA,NL-NP", "se", "SE NOA", "*"})
    void takesNothingForACodeThatIsNone(String code) {
        assertThatThrownBy(() -> Reach.of(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
