package org.barometer.trend.auditor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;
import org.junit.jupiter.api.Test;

class FactSystemTest {
    private static final Atom A = new Atom("a", "yes");
    private static final Atom B = new Atom("b", "yes");
    private static final Atom C = new Atom("c", "yes");
    private static final Atom D = new Atom("d", "yes");
    private static final Map<Atom, Long> TRUTH = Map.of(A, 2L, B, 3L, C, 4L);

    @Test
    void keepsTogetherWhatHangsTogetherOverOthers() {
        var systems =
                FactSystem.of(
                        List.of(fact(A, B), fact(B, C), fact(D)),
                        List.of(new Sensitive("of c", LinearForm.sum(List.of(C)), 5)),
                        TRUTH);

        assertThat(systems).hasSize(2);
        assertThat(systems.getFirst().truth()).isEqualTo(TRUTH);
        assertThat(systems.getFirst().facts()).hasSize(2);
        assertThat(systems.getFirst().sensitive()).hasSize(1);
        assertThat(systems.getLast().truth()).isEqualTo(Map.of(D, 0L));
    }

    @Test
    void takesApartWhatOnlyASensitiveCountCouldJoin() {
        var facts = List.of(fact(A, B), fact(C, D));
        var both = new Sensitive("both", LinearForm.sum(List.of(A, D)), 5);

        assertThat(FactSystem.of(facts, List.of(), TRUTH)).hasSize(2);
        assertThat(FactSystem.of(facts, List.of(both), TRUTH)).hasSize(1);
    }

    @Test
    void agreesWithWhatKeepsEverySum() {
        var system = FactSystem.of(List.of(fact(A, B), fact(B, C)), List.of(), TRUTH).getFirst();

        assertThat(system.agrees(witness(Map.of(A, 1L, B, -1L, C, 1L)))).isTrue();
        assertThat(system.agrees(witness(Map.of(A, 3L, B, -3L, C, 3L)))).isTrue();
        assertThat(system.agrees(witness(Map.of(A, 1L, B, -1L)))).isFalse();
    }

    @Test
    void neverCountsFewerThanNobody() {
        var system = FactSystem.of(List.of(fact(A, B)), List.of(), TRUTH).getFirst();

        assertThat(system.agrees(witness(Map.of(A, 3L, B, -3L)))).isTrue();
        assertThat(system.agrees(witness(Map.of(A, 4L, B, -4L)))).isFalse();
    }

    @Test
    void knowsNoOtherAtoms() {
        var system = FactSystem.of(List.of(fact(A, B)), List.of(), TRUTH).getFirst();

        assertThat(system.agrees(witness(Map.of(D, 1L)))).isFalse();
    }

    @Test
    void aWitnessIsDifferent() {
        assertThatThrownBy(() -> witness(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> witness(Map.of(A, 0L)))
                .hasMessage("A witness names what is different, and only that");
    }

    private static Witness witness(Map<Atom, Long> changes) {
        return new Witness(new TreeMap<>(changes));
    }

    private static Fact fact(Atom... atoms) {
        var form = LinearForm.sum(List.of(atoms));
        return Fact.equal(form.toString(), form, form.valueIn(TRUTH));
    }
}
