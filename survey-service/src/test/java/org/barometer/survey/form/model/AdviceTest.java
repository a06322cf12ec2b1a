package org.barometer.survey.form.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Severity;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.model.AnswerSheet;
import org.barometer.survey.response.model.Review;
import org.barometer.survey.screening.model.Kind;
import org.barometer.survey.screening.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceTest {
    private static final Advice ENGLISH = new Advice(Language.EN, new TextLanguage("en"));
    private static final Advice SWEDISH = new Advice(Language.SV, new TextLanguage("sv"));

    @Test
    void saysWhichNumbersAreTaken() {
        var share =
                AQuestion.of("share", QuestionType.NUMBER).min(0).max(100).unit("%", "%").build();

        assertThat(say(ENGLISH, share, "out-of-range")).isEqualTo("Between 0 and 100\u00a0%.");
        assertThat(say(SWEDISH, share, "out-of-range")).isEqualTo("Mellan 0 och 100\u00a0%.");
        var cases = AQuestion.of("cases", QuestionType.COUNT).build();
        assertThat(say(ENGLISH, cases, "out-of-range")).isEqualTo("At least 0.");
    }

    @Test
    void saysHowManyAreTaken() {
        var rank = AQuestion.of("rank", QuestionType.RANKING).options("A", "B").atMost(3).build();

        assertThat(say(ENGLISH, rank, "too-many")).isEqualTo("At most 3.");
        assertThat(say(SWEDISH, rank, "too-many")).isEqualTo("Högst 3.");
    }

    @Test
    void speaksOfARuleInTheWordsOfTheQuestionnaire() {
        var cases = AQuestion.of("cases", QuestionType.COUNT).build();
        var rule =
                new Rule(
                        "few",
                        Severity.ERROR,
                        "cases < 5",
                        "cases",
                        Map.of("en", "Too many.", "sv", "För många."));

        assertThat(SWEDISH.on(violation("few"), cases, Optional.of(rule))).isEqualTo("För många.");
    }

    /** What the API finds wrong is never told with a code, and never as just "cannot be taken". */
    @ParameterizedTest
    @EnumSource(QuestionType.class)
    void hasWordsForWhateverTheApiFindsWrong(QuestionType type) {
        var question = question(type);
        var sheet =
                AnswerSheet.of(
                        new Questionnaire(
                                1, List.of("en", "sv"), List.of(), List.of(question), List.of()),
                        text -> List.of(new Span(0, 1, Kind.EMAIL)));
        var found = new ArrayList<Violation>();
        for (var wrong : wrongAnswers()) {
            var given = new HashMap<String, @Nullable Object>();
            given.put("it", wrong);
            if (sheet.review(given) instanceof Review.Invalid(var violations)) {
                found.addAll(violations);
            }
        }
        if (sheet.review(Map.of()) instanceof Review.Invalid(var violations)) {
            found.addAll(violations);
        }

        assertThat(found).hasSizeGreaterThan(2);
        assertThat(found)
                .allSatisfy(
                        violation -> {
                            assertThat(say(ENGLISH, question, violation))
                                    .isNotEqualTo("This answer cannot be taken.")
                                    .doesNotContain("OPTION_ONE", "DONT_KNOW");
                            assertThat(say(SWEDISH, question, violation))
                                    .isNotEqualTo(say(ENGLISH, question, violation))
                                    .doesNotContain("OPTION_ONE", "DONT_KNOW");
                        });
    }

    private static List<Object> wrongAnswers() {
        return List.of(
                "UNKNOWN",
                12345678901234.5,
                -7.25,
                true,
                List.of(),
                List.of("UNKNOWN"),
                List.of("OPTION_ONE", "OPTION_ONE"),
                List.of("OPTION_ONE", "OPTION_TWO", "NONE"),
                Map.of(),
                Map.of("R1", "UNKNOWN"),
                Map.of("R1", "OPTION_ONE"),
                "a@b.se",
                "\u0007",
                "x".repeat(11));
    }

    private static Question question(QuestionType type) {
        return AQuestion.of("it", type)
                .required()
                .options(
                        type.hasOptions()
                                ? new String[] {"OPTION_ONE", "OPTION_TWO", "NONE"}
                                : new String[0])
                .rows(type == QuestionType.MATRIX ? new String[] {"R1", "R2"} : new String[0])
                .atMost(type.takesSeveral() ? 2 : null)
                .maxLength(type == QuestionType.OPEN_TEXT ? 10 : null)
                .precision(type == QuestionType.DATE ? Precision.MONTH : null)
                .build();
    }

    private static String say(Advice advice, Question question, String code) {
        return say(advice, question, violation(code));
    }

    private static String say(Advice advice, Question question, Violation violation) {
        return advice.on(violation, question, Optional.empty());
    }

    private static Violation violation(String code) {
        return new Violation("/answers/it", code, "");
    }
}
