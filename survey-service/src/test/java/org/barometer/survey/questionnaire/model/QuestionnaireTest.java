package org.barometer.survey.questionnaire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
    private static final Map<String, String> TEXT = Map.of("en", "?", "sv", "?");
    private static final Option YES = new Option("YES", TEXT);

    @Test
    void canBeUsedWhenEveryAnswerHasOneMeaning() {
        assertThat(
                        violations(
                                aQuestion("a", QuestionType.SINGLE_CHOICE, List.of(YES)),
                                aQuestion("b", QuestionType.NUMBER, List.of()),
                                aQuestion("c", QuestionType.OPEN_TEXT, List.of())))
                .isEmpty();
    }

    @Test
    void findsCodesThatAreThereTwice() {
        assertThat(
                        violations(
                                aQuestion("a", QuestionType.SCALE, List.of(YES, YES)),
                                aQuestion("a", QuestionType.NUMBER, List.of())))
                .containsExactly(
                        "/questions/0/options/1/code duplicate", "/questions/1/code duplicate");
    }

    @Test
    void findsOptionsWhereNoneBelongAndNoneWhereTheyDo() {
        assertThat(
                        violations(
                                aQuestion("a", QuestionType.MULTIPLE_CHOICE, List.of()),
                                aQuestion("b", QuestionType.OPEN_TEXT, List.of(YES))))
                .containsExactly(
                        "/questions/0/options options-missing",
                        "/questions/1/options options-unused");
    }

    @Test
    void keepsMissingCodesApartFromOptions() {
        var option = new Option("DONT_KNOW", TEXT);

        assertThat(violations(aQuestion("a", QuestionType.SINGLE_CHOICE, List.of(option))))
                .containsExactly("/questions/0/options/0/code reserved");
    }

    @Test
    void findsBoundsThatFitNothing() {
        assertThat(
                        violations(
                                aQuestion("a", QuestionType.NUMBER, List.of(), 2, 1, null),
                                aQuestion("b", QuestionType.OPEN_TEXT, List.of(), 1, null, 10),
                                aQuestion("c", QuestionType.NUMBER, List.of(), null, null, 10)))
                .containsExactly(
                        "/questions/0/min min-above-max",
                        "/questions/1 not-a-number",
                        "/questions/2/maxLength not-a-text");
    }

    private static List<String> violations(Question... questions) {
        return new Questionnaire(1, List.of(questions))
                .violations().stream()
                        .map(violation -> violation.pointer() + " " + violation.code())
                        .toList();
    }

    private static Question aQuestion(String code, QuestionType type, List<Option> options) {
        return aQuestion(code, type, options, null, null, null);
    }

    private static Question aQuestion(
            String code,
            QuestionType type,
            List<Option> options,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable Integer maxLength) {
        return new Question(
                code,
                code,
                type,
                TEXT,
                options,
                List.of(MissingCode.DONT_KNOW),
                false,
                min == null ? null : BigDecimal.valueOf(min),
                max == null ? null : BigDecimal.valueOf(max),
                null,
                maxLength);
    }
}
