package org.barometer.survey.questionnaire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossingTest {
    private static final List<PublishedQuestion> ASKED =
            PublishedQuestion.of(
                    AQuestion.questionnaire(
                            1,
                            choice("trend", QuestionType.SINGLE_CHOICE, 3),
                            choice("workload", QuestionType.SCALE, 5),
                            choice("tools", QuestionType.MULTIPLE_CHOICE, 4),
                            choice("place", QuestionType.SINGLE_CHOICE, 100)));

    @Test
    void takesPairsOfQuestionsWithOneAnswer() {
        assertThat(
                        Crossing.violations(
                                List.of(
                                        new Crossing("trend", "workload"),
                                        new Crossing("place", "trend")),
                                ASKED))
                .isEmpty();
    }

    @Test
    void findsEverythingThatIsWrongAtItsPlace() {
        var violations =
                Crossing.violations(
                        List.of(
                                new Crossing("trend", "tools"),
                                new Crossing("nobody_asks", "workload"),
                                new Crossing("trend", "trend"),
                                new Crossing("place", "workload"),
                                new Crossing("workload", "trend"),
                                new Crossing("trend", "workload")),
                        ASKED);

        assertThat(violations)
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(
                        tuple("/crossings/0/column", "several-answers"),
                        tuple("/crossings/1/row", "unknown-question"),
                        tuple("/crossings/2", "same-question"),
                        tuple("/crossings/3", "too-many-cells"),
                        tuple("/crossings/5", "duplicate"));
        assertThat(violations.get(3).message()).contains("500 cells").contains("400");
    }

    @Test
    void takesNoMoreThanCanBeCounted() {
        var many = IntStream.range(0, 21).mapToObj(i -> new Crossing("trend", "q" + i)).toList();

        assertThat(Crossing.violations(many, ASKED))
                .extracting(Violation::pointer, Violation::code)
                .contains(tuple("/crossings", "too-many"));
    }

    @Test
    void knowsWhetherItsQuestionsAreStillAsked() {
        assertThat(new Crossing("trend", "workload").fits(ASKED)).isTrue();
        assertThat(new Crossing("trend", "workload").fits(ASKED.subList(0, 1))).isFalse();
    }

    private static Question choice(String code, QuestionType type, int options) {
        return AQuestion.of(code, type)
                .options(
                        IntStream.range(0, options)
                                .mapToObj(i -> new Option("O" + i, Map.of("en", "Option " + i)))
                                .toList())
                .build();
    }
}
