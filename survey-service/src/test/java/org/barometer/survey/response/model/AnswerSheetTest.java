package org.barometer.survey.response.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowingConsumer;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.screening.model.Kind;
import org.barometer.survey.screening.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {

    @Test
    void takesEveryKindOfAnswer() {
        var answers =
                valid(
                        Map.of(
                                "one", "YES",
                                "scale", "YES",
                                "several", List.of("YES", "MAYBE"),
                                "number", 12,
                                "text", "line\nline"));

        assertThat(answers.codes())
                .isEqualTo(
                        Map.of(
                                "one", List.of("YES"),
                                "scale", List.of("YES"),
                                "several", List.of("MAYBE", "YES")));
        assertThat(answers.numbers()).isEqualTo(Map.of("number", BigDecimal.valueOf(12)));
    }

    @Test
    void seesThatAnswersAreEqualHoweverTheyAreWritten() {
        assertThat(valid(Map.of("one", "YES", "several", List.of("YES", "MAYBE"), "number", 12)))
                .isEqualTo(
                        valid(
                                Map.of(
                                        "number",
                                        new BigDecimal("12.0"),
                                        "several",
                                        List.of("MAYBE", "YES"),
                                        "one",
                                        "YES")));
        assertThat(valid(Map.of("one", "YES", "several", List.of("DONT_KNOW"))))
                .isEqualTo(valid(Map.of("one", "YES", "several", "DONT_KNOW")));
    }

    @Test
    void takesTheReasonForNoAnswer() {
        assertThat(
                        valid(
                                        Map.of(
                                                "one",
                                                "DONT_KNOW",
                                                "number",
                                                "DONT_KNOW",
                                                "text",
                                                "DONT_KNOW"))
                                .codes())
                .containsOnlyKeys("one", "number", "text");
    }

    @Test
    void insistsOnWhatIsRequiredAndNothingElse() {
        assertThat(violations(Map.of())).singleElement().satisfies(is("/answers/one", "required"));
    }

    @Test
    void namesWhatTheQuestionnaireDoesNotAsk() {
        assertThat(violations(Map.of("one", "YES", "a/b~c", 1)))
                .singleElement()
                .satisfies(is("/answers/a~1b~0c", "unknown-question"));
    }

    @Test
    void saysWhatWouldBeRightAndNeverWhatWasSent() {
        var secret = "a very secret word";
        for (var question :
                List.of(
                        "one",
                        "scale",
                        "several",
                        "number",
                        "direction",
                        "count",
                        "matrix",
                        "ranking",
                        "mentions",
                        "country",
                        "year",
                        "month")) {
            assertThat(violations(with(question, secret)))
                    .singleElement()
                    .satisfies(
                            violation ->
                                    assertThat(violation.message())
                                            .doesNotContain(secret)
                                            .contains("DONT_KNOW"));
        }
    }

    @Test
    void refusesTheWrongKindOfValue() {
        for (var question :
                List.of(
                        "one",
                        "scale",
                        "several",
                        "number",
                        "text",
                        "direction",
                        "count",
                        "matrix",
                        "ranking",
                        "mentions",
                        "country",
                        "year",
                        "month")) {
            for (var value :
                    new @Nullable Object[] {null, true, Map.of(), List.of(), List.of(1), ""}) {
                assertThat(violations(with(question, value))).as(question + value).isNotEmpty();
            }
        }
    }

    @Test
    void refusesAnOptionTwice() {
        assertThat(violations(with("several", List.of("YES", "YES"))))
                .singleElement()
                .satisfies(is("/answers/several/1", "duplicate"));
    }

    @Test
    void keepsExclusiveCodesAlone() {
        assertThat(violations(with("several", List.of("NONE", "YES"))))
                .singleElement()
                .satisfies(is("/answers/several", "exclusive"));
        assertThat(violations(with("several", List.of("YES", "DONT_KNOW"))))
                .singleElement()
                .satisfies(is("/answers/several", "exclusive"));
        assertThat(valid(with("several", List.of("NONE"))).codes())
                .containsEntry("several", List.of("NONE"));
    }

    @Test
    void pointsToTheItemOfAList() {
        assertThat(violations(with("several", List.of("YES", "ELSE", "MAYBE", 7))))
                .satisfiesExactly(
                        is("/answers/several/1", "unknown-option"),
                        is("/answers/several/3", "not-a-code"));
    }

    @Test
    void keepsNumbersWithinTheirBounds() {
        assertThat(violations(with("number", -1)))
                .satisfiesExactly(is("/answers/number", "out-of-range"));
        assertThat(violations(with("number", 101))).isNotEmpty();
        assertThat(valid(with("number", 0)).numbers()).containsEntry("number", BigDecimal.ZERO);
        assertThat(valid(with("number", 100L)).numbers())
                .containsEntry("number", BigDecimal.valueOf(100));
    }

    @Test
    void keepsWholeNumbersWhole() {
        assertThat(violations(with("number", new BigDecimal("1.5"))))
                .satisfiesExactly(is("/answers/number", "too-many-decimals"));
        assertThat(valid(with("share", new BigDecimal("1.50"))).numbers())
                .containsEntry("share", new BigDecimal("1.5"));
        assertThat(violations(with("share", new BigDecimal("1.505")))).isNotEmpty();
    }

    @Test
    void isNotImpressedByHugeNumbers() {
        for (var huge :
                List.of(
                        new BigDecimal("1e999999999"),
                        new BigDecimal("-1e999999999"),
                        new BigDecimal("1e-999999999"),
                        new BigDecimal("0e999999999"),
                        BigInteger.TEN.pow(40))) {
            assertThat(violations(with("free", huge))).hasSize(1);
        }
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(valid(with("text", "😀".repeat(10))).byQuestion()).containsKey("text");
        assertThat(violations(with("text", "😀".repeat(11))))
                .satisfiesExactly(is("/answers/text", "too-long"));
    }

    @Test
    void refusesWhatNobodyCanSee() {
        for (var text : List.of("\0", "a\u001bb", "a\u0085b", "\ud800", "a\udc00")) {
            assertThat(violations(with("text", text)))
                    .satisfiesExactly(is("/answers/text", "control-character"));
        }
        assertThat(valid(with("text", "a\tb\r\n")).byQuestion()).containsKey("text");
    }

    @Test
    void refusesWordsThatNameSomebody() {
        assertThat(violations(with("text", "a secret")))
                .singleElement()
                .satisfies(is("/answers/text", "identifying-text"))
                .satisfies(
                        violation -> {
                            assertThat(violation.spans())
                                    .containsExactly(new Span(2, 8, Kind.USER_HANDLE));
                            assertThat(violation.message()).doesNotContain("secret");
                        });
        assertThat(valid(with("text", "a word")).byQuestion()).containsKey("text");
    }

    @Test
    void countsEveryLineOfAMatrixByItself() {
        assertThat(valid(with("matrix", Map.of("A", "YES", "B", "DONT_KNOW"))).codes())
                .containsEntry("matrix_a", List.of("YES"))
                .containsEntry("matrix_b", List.of("DONT_KNOW"))
                .doesNotContainKey("matrix");
        assertThat(valid(with("matrix", Map.of("A", "YES"))).codes()).doesNotContainKey("matrix_b");
        assertThat(valid(with("matrix", "DONT_KNOW")))
                .isEqualTo(valid(with("matrix", Map.of("A", "DONT_KNOW", "B", "DONT_KNOW"))));
    }

    @Test
    void pointsToTheLineOfAMatrix() {
        assertThat(violations(with("matrix", Map.of("A", "ELSE", "B", 1, "C", "YES"))))
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .containsExactlyInAnyOrder(
                        "/answers/matrix/A unknown-option",
                        "/answers/matrix/B not-a-code",
                        "/answers/matrix/C unknown-row");
    }

    @Test
    void wantsEveryLineOfAMatrixThatIsRequired() {
        var sheet =
                AnswerSheet.of(
                        AQuestion.questionnaire(
                                1,
                                aChoice("m", QuestionType.MATRIX)
                                        .rows("A", "B", "C")
                                        .required()
                                        .build()),
                        AnswerSheetTest::secrets);

        assertThat(sheet.review(Map.of("m", Map.of("B", "YES"))))
                .isInstanceOfSatisfying(
                        Review.Invalid.class,
                        invalid ->
                                assertThat(invalid.violations())
                                        .satisfiesExactly(
                                                is("/answers/m/A", "required"),
                                                is("/answers/m/C", "required")));
    }

    @Test
    void keepsTheOrderOfARanking() {
        var answers = valid(with("ranking", List.of("YES", "MAYBE")));

        assertThat(answers).isNotEqualTo(valid(with("ranking", List.of("MAYBE", "YES"))));
        assertThat(answers.codes())
                .containsEntry("ranking", List.of("MAYBE", "YES"))
                .containsEntry("ranking_first", List.of("YES"));
        assertThat(valid(with("ranking", "DONT_KNOW")).codes())
                .containsEntry("ranking", List.of("DONT_KNOW"))
                .containsEntry("ranking_first", List.of("DONT_KNOW"));
        assertThat(violations(with("ranking", List.of("YES", "YES"))))
                .satisfiesExactly(is("/answers/ranking/1", "duplicate"));
    }

    @Test
    void takesNoMoreThanAreAskedFor() {
        assertThat(violations(with("ranking", List.of("YES", "MAYBE", "NONE"))))
                .satisfiesExactly(
                        is("/answers/ranking", "exclusive"), is("/answers/ranking", "too-many"));
        assertThat(valid(with("several", List.of("YES", "MAYBE"))).codes()).containsKey("several");
    }

    @Test
    void keepsAnOptionAloneThatTheQuestionnaireSaysIsExclusive() {
        assertThat(violations(with("mentions", List.of("CHAT", "NO_APP"))))
                .satisfiesExactly(is("/answers/mentions", "exclusive"));
        assertThat(valid(with("mentions", List.of("MAIL", "CHAT"))).codes())
                .containsEntry("mentions", List.of("CHAT", "MAIL"));
    }

    @Test
    void knowsTheThreeDirections() {
        assertThat(valid(with("direction", "DECREASE")).codes())
                .containsEntry("direction", List.of("DECREASE"));
        assertThat(violations(with("direction", "UP")))
                .satisfiesExactly(is("/answers/direction", "unknown-option"));
    }

    @Test
    void countsFromNothingInWholeNumbers() {
        assertThat(valid(with("count", 0)).numbers()).containsEntry("count", BigDecimal.ZERO);
        assertThat(violations(with("count", -1)))
                .satisfiesExactly(is("/answers/count", "out-of-range"));
        assertThat(violations(with("count", 51))).isNotEmpty();
        assertThat(violations(with("count", 1.5)))
                .satisfiesExactly(is("/answers/count", "too-many-decimals"));
    }

    @Test
    void knowsTheCountriesOfTheWorld() {
        assertThat(valid(with("country", "SE")).codes()).containsEntry("country", List.of("SE"));
        for (var other : List.of("se", "SWE", "EU", "ZZ", "Sweden")) {
            assertThat(violations(with("country", other)))
                    .satisfiesExactly(is("/answers/country", "unknown-country"));
        }
    }

    @Test
    void takesADateAsExactlyAsItIsAsked() {
        var answers = valid(Map.of("one", "YES", "year", "2026", "month", "2026-10"));

        assertThat(answers.byQuestion())
                .containsEntry("year", new Answer.When("2026"))
                .containsEntry("month", new Answer.When("2026-10"));
        assertThat(answers.codes()).containsOnlyKeys("one");
        assertThat(valid(with("year", "DONT_KNOW")).codes()).containsOnlyKeys("one");
        for (var other : List.of("2026-10", "26", "3026", "1899", "2026-10-01", 2026)) {
            assertThat(violations(with("year", other)))
                    .satisfiesExactly(is("/answers/year", "not-a-date"));
        }
        for (var other : List.of("2026", "2026-13", "2026-00", "2026-1", "2026-10-01")) {
            assertThat(violations(with("month", other)))
                    .satisfiesExactly(is("/answers/month", "not-a-date"));
        }
    }

    @Test
    void saysOfEveryKindOfAnswerWhetherItIsMissing() {
        for (var question : List.of("one", "number", "ranking", "year", "country", "mentions")) {
            assertThat(valid(with(question, "DONT_KNOW")).byQuestion().get(question))
                    .as(question)
                    .matches(Answer::isMissing);
        }
        assertThat(valid(with("ranking", List.of("YES"))).byQuestion().get("ranking"))
                .matches(answer -> !answer.isMissing());
    }

    @Test
    void findsEverythingInOnePass() {
        var given = new HashMap<String, @Nullable Object>();
        given.put("scale", "NO");
        given.put("number", -1);
        given.put("text", "\0" + "a".repeat(11));
        given.put("else", null);

        assertThat(violations(given))
                .extracting(Violation::code)
                .containsExactlyInAnyOrder(
                        "unknown-option",
                        "out-of-range",
                        "too-long",
                        "control-character",
                        "unknown-question",
                        "required");
    }

    private static final AnswerSheet SHEET =
            AnswerSheet.of(
                    AQuestion.questionnaire(
                            1,
                            aChoice("one", QuestionType.SINGLE_CHOICE).required().build(),
                            aChoice("scale", QuestionType.SCALE).build(),
                            aChoice("several", QuestionType.MULTIPLE_CHOICE).build(),
                            AQuestion.of("number", QuestionType.NUMBER).min(0).max(100).build(),
                            AQuestion.of("share", QuestionType.NUMBER).decimals(2).build(),
                            AQuestion.of("free", QuestionType.NUMBER).build(),
                            AQuestion.of("text", QuestionType.OPEN_TEXT).maxLength(10).build(),
                            AQuestion.of("direction", QuestionType.DIRECTION).build(),
                            AQuestion.of("count", QuestionType.COUNT).max(50).build(),
                            aChoice("matrix", QuestionType.MATRIX).rows("A", "B").build(),
                            aChoice("ranking", QuestionType.RANKING).atMost(2).build(),
                            AQuestion.of("mentions", QuestionType.MENTIONS)
                                    .options(
                                            List.of(
                                                    new Option("CHAT", AQuestion.TEXT),
                                                    new Option("MAIL", AQuestion.TEXT),
                                                    new Option("NO_APP", AQuestion.TEXT, true)))
                                    .build(),
                            AQuestion.of("country", QuestionType.COUNTRY).build(),
                            AQuestion.of("year", QuestionType.DATE)
                                    .precision(Precision.YEAR)
                                    .build(),
                            AQuestion.of("month", QuestionType.DATE)
                                    .precision(Precision.MONTH)
                                    .build()),
                    AnswerSheetTest::secrets);

    /** A screen that knows one word. */
    private static List<Span> secrets(String text) {
        int at = text.indexOf("secret");
        return at < 0 ? List.of() : List.of(new Span(at, at + 6, Kind.USER_HANDLE));
    }

    private static AQuestion aChoice(String code, QuestionType type) {
        return AQuestion.of(code, type).options("YES", "MAYBE", "NONE");
    }

    /** The required answer and this one. */
    private static Map<String, @Nullable Object> with(String question, @Nullable Object value) {
        var given = new HashMap<String, @Nullable Object>();
        given.put("one", "YES");
        given.put(question, value);
        return Collections.unmodifiableMap(given);
    }

    @Test
    void takesOneOfTwoWordings() {
        var sheet =
                AnswerSheet.of(
                        AQuestion.questionnaire(
                                1,
                                aChoice("was", QuestionType.SCALE).required().build(),
                                aChoice("now", QuestionType.SCALE)
                                        .required()
                                        .earlierWording("was")
                                        .build()),
                        AnswerSheetTest::secrets);

        assertThat(sheet.review(Map.of("was", "YES"))).isInstanceOf(Review.Valid.class);
        assertThat(sheet.review(Map.of("now", "YES"))).isInstanceOf(Review.Valid.class);
        assertThat(sheet.review(Map.of("now", "YES", "was", "MAYBE")))
                .isInstanceOfSatisfying(
                        Review.Invalid.class,
                        invalid ->
                                assertThat(invalid.violations())
                                        .extracting(Violation::pointer, Violation::code)
                                        .containsExactly(tuple("/answers/now", "one-wording")));
        assertThat(sheet.review(Map.of()))
                .isInstanceOfSatisfying(
                        Review.Invalid.class,
                        invalid ->
                                assertThat(invalid.violations())
                                        .extracting(Violation::pointer, Violation::code)
                                        .containsExactly(
                                                tuple("/answers/was", "required"),
                                                tuple("/answers/now", "required")));
    }

    private static Answers valid(Map<String, ? extends @Nullable Object> given) {
        return switch (SHEET.review(given)) {
            case Review.Valid(var answers) -> answers;
            case Review.Unexplained(var violations) ->
                    throw new AssertionError(violations.toString());
            case Review.Invalid(var violations) ->
                    throw new AssertionError("Not valid: " + violations);
        };
    }

    private static List<Violation> violations(Map<String, ? extends @Nullable Object> given) {
        return switch (SHEET.review(given)) {
            case Review.Valid _ -> List.of();
            case Review.Invalid(var violations) -> violations;
            case Review.Unexplained(var warnings) -> warnings;
        };
    }

    private static ThrowingConsumer<Violation> is(String pointer, String code) {
        return violation -> {
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.message()).isNotBlank();
        };
    }
}
