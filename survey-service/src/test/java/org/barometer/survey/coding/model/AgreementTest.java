package org.barometer.survey.coding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.barometer.survey.coding.model.Agreement.Pair;
import org.junit.jupiter.api.Test;

/** Against the worked examples of those who defined the figures. */
class AgreementTest {

    /** Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section A. */
    @Test
    void isKrippendorffsForTwoCodersAndTwoValues() {
        var meg = values("0 1 0 0 0 0 0 0 1 0");
        var owen = values("1 1 1 0 0 1 0 0 0 0");

        assertThat(Agreement.alpha(units(List.of(meg, owen))).orElseThrow())
                .isCloseTo(0.095, within(0.0005));
    }

    /** The same, section B. */
    @Test
    void isKrippendorffsForTwoCodersAndManyValues() {
        var ben = values("a a b b d c c c e d d a");
        var gerry = values("b a b b b c c c e d d d");

        assertThat(Agreement.alpha(units(List.of(ben, gerry))).orElseThrow())
                .isCloseTo(0.692, within(0.0005));
    }

    /** The same, section C; to more places as kripp.alpha of the R package irr has it. */
    @Test
    void isKrippendorffsForManyCodersAndMissingValues() {
        var coders =
                List.of(
                        values("1 2 3 3 2 1 4 1 2 . . ."),
                        values("1 2 3 3 2 2 4 1 2 5 . ."),
                        values(". 3 3 3 2 3 4 2 2 5 1 3"),
                        values("1 2 3 3 2 4 4 1 2 5 1 ."));

        assertThat(Agreement.alpha(units(coders)).orElseThrow())
                .isCloseTo(0.743421052631579, within(1e-12));
    }

    /**
     * Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions" (2003), table 18.1.
     */
    @Test
    void isCohensForTheDiagnosesOfTwoRaters() {
        var pairs = new ArrayList<Pair<String>>();
        add(pairs, 75, "psychotic", "psychotic");
        add(pairs, 1, "psychotic", "neurotic");
        add(pairs, 4, "psychotic", "organic");
        add(pairs, 5, "neurotic", "psychotic");
        add(pairs, 4, "neurotic", "neurotic");
        add(pairs, 1, "neurotic", "organic");
        add(pairs, 10, "organic", "organic");

        assertThat(Agreement.kappa(pairs).orElseThrow()).isCloseTo(0.23 / 0.34, within(1e-12));
    }

    /** As kappa2 of the R package irr computes it. */
    @Test
    void isCohensForThreeValues() {
        var one = values("a a b b c c a b a a b c");
        var other = values("a a b c c c a b b a b c");
        var pairs = new ArrayList<Pair<String>>();
        for (int i = 0; i < one.size(); i++) {
            pairs.add(new Pair<>(one.get(i), other.get(i)));
        }

        assertThat(Agreement.kappa(pairs).orElseThrow()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void isPerfectBelowChanceOrUndefined() {
        assertThat(Agreement.kappa(List.of(new Pair<>("a", "a"), new Pair<>("b", "b"))))
                .hasValue(1);
        assertThat(Agreement.kappa(List.of(new Pair<>("a", "b"), new Pair<>("b", "a"))))
                .hasValue(-1);
        assertThat(Agreement.kappa(List.of(new Pair<>("a", "a")))).isEmpty();
        assertThat(Agreement.kappa(List.of())).isEmpty();
        assertThat(Agreement.alpha(List.of(List.of("a", "a"), List.of("b", "b")))).hasValue(1);
        assertThat(Agreement.alpha(List.of(List.of("a", "a")))).isEmpty();
        assertThat(Agreement.alpha(List.of(List.of("a"), List.of("b")))).isEmpty();
    }

    @Test
    void isToldForEachCodeAndForAllOfThem() {
        var answers =
                List.of(
                        answer(List.of("CLOUD", "CHAT"), List.of("CLOUD")),
                        answer(List.of("CLOUD"), List.of("CLOUD")),
                        answer(List.of("CHAT"), List.of("CHAT")),
                        answer(List.of("OTHER"), List.of("OTHER")),
                        new CodedAnswer(
                                UUID.randomUUID(), List.of(Coding.of("x", List.of("CLOUD")))));

        var cloud = Agreement.of("CLOUD", answers);
        var chat = Agreement.of("CHAT", answers);
        var overall = Agreement.overall(answers);

        assertThat(cloud.answers()).isEqualTo(4);
        assertThat(cloud.kappa()).hasValue(1);
        assertThat(cloud.alpha()).hasValue(1);
        assertThat(chat.kappa().orElseThrow()).isCloseTo(0.5, within(1e-12));
        // By hand: 2 of 8 values disagree; 3 of 8 are yes: 1 - 7 * 2 / (2 * 3 * 5).
        assertThat(chat.alpha().orElseThrow()).isCloseTo(1 - 14.0 / 30, within(1e-12));
        assertThat(overall.alpha().orElseThrow()).isLessThan(1).isGreaterThan(0.5);
    }

    @Test
    void hasNoKappaOfMoreThanTwoCoders() {
        var answers =
                List.of(
                        new CodedAnswer(
                                UUID.randomUUID(),
                                List.of(
                                        Coding.of("x", List.of("A")),
                                        Coding.of("y", List.of("A")))),
                        new CodedAnswer(
                                UUID.randomUUID(),
                                List.of(
                                        Coding.of("x", List.of("B")),
                                        Coding.of("z", List.of("B")))));

        assertThat(Agreement.overall(answers).kappa()).isEmpty();
        assertThat(Agreement.overall(answers).alpha()).hasValue(1);
    }

    private static CodedAnswer answer(List<String> one, List<String> other) {
        return new CodedAnswer(
                UUID.randomUUID(), List.of(Coding.of("x", one), Coding.of("y", other)));
    }

    private static void add(List<Pair<String>> pairs, int times, String one, String other) {
        pairs.addAll(Collections.nCopies(times, new Pair<>(one, other)));
    }

    private static List<String> values(String text) {
        return Arrays.asList(text.split(" "));
    }

    /** What each unit was given; a dot is no value. */
    private static List<List<String>> units(List<List<String>> coders) {
        var units = new ArrayList<List<String>>();
        for (int i = 0; i < coders.getFirst().size(); i++) {
            int unit = i;
            units.add(
                    coders.stream()
                            .map(values -> values.get(unit))
                            .filter(value -> !value.equals("."))
                            .toList());
        }
        return units;
    }
}
