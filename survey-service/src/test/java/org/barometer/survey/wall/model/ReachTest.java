package org.barometer.survey.wall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @Test
    void coversItsAgenciesAndNoOther() {
        var reach = Reach.together(List.of(Reach.of("SE-NOA"), Reach.of("NL-NP")));

        assertThat(reach.covers("SE-NOA")).isTrue();
        assertThat(reach.covers("NL-NP")).isTrue();
        assertThat(reach.covers("SE")).isFalse();
        assertThat(reach.scope()).isEmpty();
        assertThat(reach.codes()).isEqualTo("NL-NP,SE-NOA");
    }

    @Test
    void coversNobodyUnlessItSaysSo() {
        assertThat(Reach.NOTHING.covers("SE-NOA")).isFalse();
        assertThat(Reach.together(List.of())).isEqualTo(Reach.NOTHING);
        assertThat(Reach.ALL.covers("SE-NOA")).isTrue();
        assertThat(Reach.ALL.scope()).isEqualTo("all");
    }

    @Test
    void goesAsFarAsTheFarthestTogether() {
        assertThat(Reach.together(List.of(Reach.of("SE-NOA"), Reach.ALL)).isAll()).isTrue();
    }

    /** What is no code could name several agencies at once. */
    @ParameterizedTest
    @ValueSource(strings = {"", "SE-NOA,NL-NP", "se", "SE NOA", "SE\nNOA", "*"})
    void takesNothingForACodeThatIsNone(String code) {
        assertThatThrownBy(() -> Reach.of(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
