package org.barometer.survey.codingdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.barometer.survey.coding.model.Code;
import org.barometer.survey.coding.model.Codebook;
import org.barometer.survey.coding.model.Drift;
import org.barometer.survey.coding.model.RoundProgress;
import org.barometer.survey.codingdesk.model.CodebookDiff.Change;
import org.barometer.survey.edition.model.EditionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskRulesTest {

    @Test
    void placesEachCodeAfterTheOneAboveIt() {
        var tree =
                CodeTree.of(
                        book(
                                code("B", null, "b"),
                                code("A1", "A", "a"),
                                code("A", null, "a"),
                                code("B1", "B", "b"),
                                code("A2", "A1", "a")));

        assertThat(tree.codes())
                .extracting(placed -> placed.code().code() + placed.depth())
                .containsExactly("B0", "B11", "A0", "A11", "A22");
    }

    @Test
    void givesEachKeyOnce() {
        var keys = IntStream.range(0, 40).mapToObj(Keys::of).flatMap(Optional::stream).toList();

        assertThat(keys).startsWith("1", "2").doesNotHaveDuplicates().hasSize(35);
        assertThat(keys).doesNotContain("/", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 0, OPEN, 0, WAIT_FOR_ANSWERS",
        "4, 0, 0, 0, 4, OPEN, 0, CODE",
        "4, 4, 3, 0, 0, CLOSED, 0, DECIDE",
        "4, 3, 3, 0, 0, CLOSED, 0, WAIT_FOR_CODERS",
        "4, 4, 3, 1, 0, OPEN, 0, CLOSE_EDITION",
        "4, 4, 3, 1, 0, CLOSED, 0, PUBLISH",
        "4, 4, 3, 1, 0, CLOSED, 1, PUBLISH",
        "4, 4, 3, 1, 0, CLOSED, 2, PUBLISHED",
        "4, 4, 3, 1, 0, LOCKED, 0, REOPEN_EDITION",
        "4, 4, 3, 1, 0, ARCHIVED, 0, TOO_LATE",
        "4, 4, 3, 1, 0, ARCHIVED, 2, PUBLISHED",
        "4, 3, 3, 0, 1, CLOSED, 2, CODE"
    })
    void tellsWhatToDoNext(
            int answers,
            int complete,
            int agreed,
            int decided,
            int left,
            EditionState state,
            int published,
            NextStep step) {
        var progress = new RoundProgress(answers, 0, complete, complete, agreed, decided, 0, left);

        assertThat(
                        NextStep.of(
                                2,
                                progress,
                                state,
                                published == 0 ? Optional.empty() : Optional.of(published)))
                .isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "1, RELIABLE",
        "0.8, RELIABLE",
        "0.799, TENTATIVE",
        "0.667, TENTATIVE",
        "0.666, LOW",
        "-0.4, LOW"
    })
    void judgesByTheLimitsOfItsSource(double alpha, Strength strength) {
        assertThat(Strength.of(OptionalDouble.of(alpha), Strength.ENOUGH_FOUND))
                .isEqualTo(strength);
    }

    @Test
    void judgesNoCodeThatWasHardlyFound() {
        assertThat(Strength.of(OptionalDouble.of(1), Strength.ENOUGH_FOUND - 1))
                .isEqualTo(Strength.TOO_FEW);
    }

    @Test
    void judgesNothingWhereNothingVaries() {
        assertThat(Strength.of(OptionalDouble.empty(), 100)).isEqualTo(Strength.UNKNOWN);
    }

    @Test
    void namesWhatAnotherVersionDoesDifferently() {
        var earlier =
                book(
                        code("SAME", null, "same"),
                        code("GONE", null, "gone"),
                        code("MOVED", "SAME", "moved"));
        var later =
                book(
                        code("SAME", null, "same"),
                        code("NEW", null, "new"),
                        code("MOVED", null, "renamed"));

        assertThat(CodebookDiff.between(earlier, later).lines())
                .extracting(line -> line.code().code() + " " + line.changes())
                .containsExactly("NEW [ADDED]", "MOVED [MOVED, RELABELLED]", "GONE [REMOVED]");
        assertThat(CodebookDiff.between(later, later).lines()).isEmpty();
    }

    @Test
    void seesAnotherDefinition() {
        var defined = new Code("A", null, Map.of("en", "a"), Map.of("en", "what belongs to it"));

        assertThat(CodebookDiff.between(book(code("A", null, "a")), book(defined)).lines())
                .extracting(CodebookDiff.Line::changes)
                .containsExactly(Set.of(Change.REDEFINED));
    }

    @Test
    void drawsPartsToBothSidesOfTheMiddle() {
        var drift = new Drift(4, 4, List.of(new Drift.Line("A", 0.5, 0.25, 0.375)));
        double largest = Parts.largest(drift);

        assertThat(largest).isEqualTo(0.25);
        assertThat(Parts.bar(-0.25, largest)).isEqualTo(new Parts.Bar(0, 100));
        assertThat(Parts.bar(0.125, largest)).isEqualTo(new Parts.Bar(100, 50));
        assertThat(Parts.bar(0, 0)).isEqualTo(new Parts.Bar(100, 0));
    }

    private static Codebook book(Code... codes) {
        return new Codebook(1, 2, List.of(codes));
    }

    private static Code code(String code, @Nullable String parent, String label) {
        return new Code(code, parent, Map.of("en", label), Map.of());
    }
}
