package org.barometer.trend.facts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LinearFormTest {
    private static final Atom SE = new Atom("se-01", "yes");
    private static final Atom NO = new Atom("no-01", "yes");
    private static final LinearForm BOTH = LinearForm.sum(List.of(SE, NO));

    @Test
    void equalFormsAreEqualHoweverTheyCameAbout() {
        assertThat(BOTH.minus(LinearForm.sum(List.of(NO)))).isEqualTo(LinearForm.sum(List.of(SE)));
        assertThat(BOTH.minus(BOTH)).isEqualTo(LinearForm.NOTHING).isEqualTo(BOTH.times(0));
        assertThat(BOTH.plus(BOTH)).isEqualTo(BOTH.times(2));
    }

    @Test
    void addsUpWhatADataSetSays() {
        var counts = Map.of(SE, 4L);

        assertThat(BOTH.times(3).valueIn(counts)).isEqualTo(12);
        assertThat(BOTH.valueIn(Map.of(SE, 4L, NO, 3L))).isEqualTo(7);
    }

    @Test
    void refusesToOverflow() {
        var counts = Map.of(SE, Long.MAX_VALUE, NO, 1L);

        assertThatThrownBy(() -> BOTH.valueIn(counts)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesAnAtomThatDoesNotCount() {
        var coefficients = new TreeMap<>(Map.of(SE, 0L));

        assertThatThrownBy(() -> new LinearForm(coefficients))
                .hasMessage("An atom that does not count is left out");
    }

    @Test
    void aFactHoldsAtBothItsEnds() {
        var fact = new Fact("base", BOTH, 4, 5);

        assertThat(fact.holdsIn(Map.of(SE, 4L))).isTrue();
        assertThat(fact.holdsIn(Map.of(SE, 5L))).isTrue();
        assertThat(fact.holdsIn(Map.of(SE, 3L))).isFalse();
        assertThat(fact.holdsIn(Map.of(SE, 3L, NO, 3L))).isFalse();
    }
}
