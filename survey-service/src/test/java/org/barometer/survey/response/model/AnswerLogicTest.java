package org.barometer.survey.response.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.questionnaire.model.AQuestion.TEXT;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Section;
import org.barometer.survey.questionnaire.model.Severity;
import org.barometer.survey.questionnaire.model.Violation;
import org.junit.jupiter.api.Test;

class AnswerLogicTest {
    private static final AnswerSheet SHEET =
            AnswerSheet.of(
                    new Questionnaire(
                            1,
                            List.of("en", "sv"),
                            List.of(
                                    new Section("start", TEXT, Map.of(), null),
                                    new Section("cases", TEXT, Map.of(), "handles = 'YES'")),
                            List.of(
                                    a("handles", QuestionType.SINGLE_CHOICE, "start")
                                            .options("YES", "NO")
                                            .build(),
                                    a("total", QuestionType.COUNT, "cases").required().build(),
                                    a("children", QuestionType.COUNT, "cases").build(),
                                    a("means", QuestionType.MULTIPLE_CHOICE, "cases")
                                            .options("TOR", "OTHER")
                                            .build(),
                                    a("means_other", QuestionType.OPEN_TEXT, "cases")
                                            .required()
                                            .relevant("selected(means, 'OTHER')")
                                            .build(),
                                    a("trend", QuestionType.MATRIX, "cases")
                                            .rows("VIDEO", "IMAGE")
                                            .options("MORE", "LESS")
                                            .missing(MissingCode.NOT_ASKED, MissingCode.DONT_KNOW)
                                            .relevant("total > 0")
                                            .build()),
                            List.of(
                                    new Rule(
                                            "part",
                                            Severity.ERROR,
                                            "children <= total",
                                            "children",
                                            Map.of("en", "At most the total", "sv", "Högst")),
                                    new Rule(
                                            "many",
                                            Severity.WARNING,
                                            "total <= 1000",
                                            "total",
                                            Map.of("en", "That is a lot", "sv", "Mycket")),
                                    new Rule(
                                            "video",
                                            Severity.WARNING,
                                            "trend.VIDEO != trend.IMAGE",
                                            "trend",
                                            TEXT))),
                    _ -> List.of());

    @Test
    void wantsNothingThatIsNotAsked() {
        assertThat(violations(Map.of("handles", "NO"))).isEmpty();
        assertThat(violations(Map.of())).isEmpty();
    }

    @Test
    void wantsWhatIsRequiredWhereItIsAsked() {
        assertThat(violations(Map.of("handles", "YES"))).containsExactly("/answers/total required");
        assertThat(violations(Map.of("handles", "YES", "total", 1, "means", List.of("OTHER"))))
                .containsExactly("/answers/means_other required");
    }

    @Test
    void refusesAnswersThatTheOthersLeadPast() {
        assertThat(
                        violations(
                                Map.of(
                                        "handles",
                                        "NO",
                                        "total",
                                        1,
                                        "means",
                                        List.of("OTHER"),
                                        "means_other",
                                        "words")))
                .containsExactly(
                        "/answers/total not-asked",
                        "/answers/means not-asked",
                        "/answers/means_other not-asked");
    }

    @Test
    void takesTheReasonThatAQuestionWasNotAsked() {
        assertThat(
                        violations(
                                Map.of(
                                        "handles",
                                        "YES",
                                        "total",
                                        0,
                                        "trend",
                                        Map.of("VIDEO", "NOT_ASKED"))))
                .isEmpty();
        assertThat(
                        violations(
                                Map.of(
                                        "handles",
                                        "YES",
                                        "total",
                                        0,
                                        "trend",
                                        Map.of("VIDEO", "DONT_KNOW"))))
                .containsExactly("/answers/trend not-asked");
    }

    @Test
    void refusesAnswersThatContradictEachOther() {
        assertThat(violations(Map.of("handles", "YES", "total", 3, "children", 4)))
                .containsExactly("/answers/children part");
        assertThat(SHEET.review(Map.of("handles", "YES", "total", 3, "children", 4)).toString())
                .contains("At most the total");
        assertThat(violations(Map.of("handles", "YES", "total", "DONT_KNOW", "children", 4)))
                .isEmpty();
    }

    @Test
    void blamesAnAnswerThatCannotBeReadForItselfOnly() {
        assertThat(violations(Map.of("handles", "PERHAPS", "children", 4)))
                .containsExactly("/answers/handles unknown-option");
        assertThat(violations(Map.of("handles", "YES", "total", -1, "trend", Map.of())))
                .containsExactlyInAnyOrder(
                        "/answers/total out-of-range", "/answers/trend not-rows");
    }

    @Test
    void takesWhatIsUnusualOnceAReasonIsGiven() {
        var given = Map.of("handles", "YES", "total", 1001);

        assertThat(SHEET.review(given))
                .isInstanceOfSatisfying(
                        Review.Unexplained.class,
                        review ->
                                assertThat(review.warnings())
                                        .singleElement()
                                        .satisfies(
                                                warning -> {
                                                    assertThat(warning.pointer())
                                                            .isEqualTo("/answers/total");
                                                    assertThat(warning.code()).isEqualTo("many");
                                                }));
        assertThat(SHEET.review(given, Map.of("many", WarningReason.ESTIMATE)))
                .isInstanceOfSatisfying(
                        Review.Valid.class,
                        review ->
                                assertThat(review.answers().reasons())
                                        .isEqualTo(
                                                new TreeMap<>(
                                                        Map.of("many", WarningReason.ESTIMATE))));
    }

    @Test
    void keepsNoReasonForAWarningThatWasNotGiven() {
        assertThat(
                        SHEET.review(
                                Map.of("handles", "NO"),
                                Map.of("many", WarningReason.CHECKED_CORRECT)))
                .isInstanceOfSatisfying(
                        Review.Valid.class,
                        review -> assertThat(review.answers().reasons()).isEmpty());
        assertThat(codes(SHEET.review(Map.of(), Map.of("part", WarningReason.OTHER))))
                .containsExactly("/warnings/part unknown-warning");
    }

    @Test
    void tellsWarningsWithTheErrors() {
        assertThat(violations(Map.of("handles", "YES", "total", 1001, "children", 1002)))
                .containsExactly("/answers/children part", "/answers/total many");
    }

    @Test
    void comparesTheRowsOfAMatrix() {
        assertThat(
                        violations(
                                Map.of(
                                        "handles",
                                        "YES",
                                        "total",
                                        1,
                                        "trend",
                                        Map.of("VIDEO", "MORE", "IMAGE", "MORE"))))
                .containsExactly("/answers/trend video");
    }

    private static List<String> violations(Map<String, ?> given) {
        return codes(SHEET.review(given));
    }

    private static List<String> codes(Review review) {
        var found =
                switch (review) {
                    case Review.Valid _ -> List.<Violation>of();
                    case Review.Invalid(var violations) -> violations;
                    case Review.Unexplained(var warnings) -> warnings;
                };
        return found.stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }

    private static AQuestion a(String code, QuestionType type, String section) {
        return AQuestion.of(code, type).section(section);
    }
}
