package org.barometer.survey.questionnaire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
    private static final Map<String, String> TEXT = AQuestion.TEXT;

    @Test
    void canBeUsedWhenEveryAnswerHasOneMeaning() {
        assertThat(
                        violations(
                                a("single", QuestionType.SINGLE_CHOICE).options("YES"),
                                a("multiple", QuestionType.MULTIPLE_CHOICE)
                                        .options("YES", "NO", "NONE")
                                        .atMost(2),
                                a("scale", QuestionType.SCALE).options("1", "2"),
                                a("direction", QuestionType.DIRECTION),
                                a("number", QuestionType.NUMBER).min(-1.5).decimals(1),
                                a("count", QuestionType.COUNT).min(0).unit("cases", "ärenden"),
                                a("matrix", QuestionType.MATRIX)
                                        .rows("A", "B")
                                        .options("YES", "NO"),
                                a("ranking", QuestionType.RANKING).options("A", "B", "C").atMost(2),
                                a("mentions", QuestionType.MENTIONS).options("APP", "OTHER-APP"),
                                a("open", QuestionType.OPEN_TEXT).maxLength(10),
                                a("country", QuestionType.COUNTRY),
                                a("date", QuestionType.DATE).precision(Precision.MONTH)))
                .isEmpty();
    }

    @Test
    void findsCodesThatAreThereTwice() {
        assertThat(
                        violations(
                                a("a", QuestionType.SCALE).options("YES", "YES"),
                                a("a", QuestionType.NUMBER).measure("b"),
                                a("c", QuestionType.MATRIX)
                                        .measure("b")
                                        .options("YES")
                                        .rows("X", "X")))
                .containsExactlyInAnyOrder(
                        "/questions/0/options/1/code duplicate",
                        "/questions/1/code duplicate",
                        "/questions/2/measure duplicate",
                        "/questions/2/rows/1/code duplicate",
                        "/questions/2/code duplicate",
                        "/questions/2/measure duplicate");
    }

    @Test
    void findsNamesUnderWhichTwoThingsWouldBeCounted() {
        assertThat(
                        violations(
                                a("q_first", QuestionType.NUMBER).measure("another"),
                                a("q", QuestionType.RANKING).options("A", "B"),
                                a("m", QuestionType.MATRIX).options("A").rows("B-C", "B_C")))
                .containsExactlyInAnyOrder(
                        "/questions/1/code duplicate",
                        "/questions/2/code duplicate",
                        "/questions/2/measure duplicate");
    }

    @Test
    void findsCodesThatNobodyCouldWrite() {
        assertThat(
                        violations(
                                a("Größe", QuestionType.SINGLE_CHOICE).measure("m").options("yes"),
                                a("q".repeat(60), QuestionType.MATRIX)
                                        .measure("n")
                                        .options("A")
                                        .rows("LONG")))
                .containsExactlyInAnyOrder(
                        "/questions/0/code name-form",
                        "/questions/0/options/0/code code-form",
                        "/questions/1/code name-form");
    }

    @Test
    void findsOptionsAndRowsWhereNoneBelongAndNoneWhereTheyDo() {
        assertThat(
                        violations(
                                a("a", QuestionType.MULTIPLE_CHOICE),
                                a("b", QuestionType.OPEN_TEXT).options("YES").rows("A"),
                                a("c", QuestionType.MATRIX).options("YES"),
                                a("d", QuestionType.DIRECTION).options("UP", "DOWN")))
                .containsExactly(
                        "/questions/0/options options-missing",
                        "/questions/1/options options-unused",
                        "/questions/1/rows rows-unused",
                        "/questions/2/rows rows-missing",
                        "/questions/3/options options-fixed");
    }

    @Test
    void findsMoreOptionsThanAnybodyReads() {
        var register = new String[5001];
        for (int i = 0; i < register.length; i++) {
            register[i] = "APP" + i;
        }
        assertThat(
                        violations(
                                a("a", QuestionType.MENTIONS).options(register),
                                a("b", QuestionType.MULTIPLE_CHOICE)
                                        .options(
                                                List.of(register)
                                                        .subList(0, 501)
                                                        .toArray(String[]::new))))
                .containsExactly("/questions/0/options too-many", "/questions/1/options too-many");
    }

    @Test
    void keepsMissingCodesApartFromOptions() {
        assertThat(violations(a("a", QuestionType.SINGLE_CHOICE).options("DONT_KNOW")))
                .containsExactly("/questions/0/options/0/code reserved");
    }

    @Test
    void findsBoundsThatFitNothing() {
        assertThat(
                        violations(
                                a("a", QuestionType.NUMBER).min(2).max(1),
                                a("b", QuestionType.OPEN_TEXT).min(1).maxLength(10),
                                a("c", QuestionType.NUMBER).maxLength(10).atMost(1),
                                a("d", QuestionType.COUNT).min(-1).decimals(1),
                                a("e", QuestionType.RANKING)
                                        .options("A", "B")
                                        .atMost(3)
                                        .unit("x", "x"),
                                a("f", QuestionType.DATE),
                                a("g", QuestionType.COUNTRY).precision(Precision.YEAR)))
                .containsExactly(
                        "/questions/0/min min-above-max",
                        "/questions/1 not-a-number",
                        "/questions/2/maxLength not-a-text",
                        "/questions/2/atMost one-answer-only",
                        "/questions/3/decimals count-is-whole",
                        "/questions/3 count-below-zero",
                        "/questions/4/unit not-a-number",
                        "/questions/4/atMost at-most-out-of-range",
                        "/questions/5/precision precision-missing",
                        "/questions/6/precision not-a-date");
    }

    @Test
    void wantsEveryTextInEveryLanguageAndInNoOther() {
        var number = a("a", QuestionType.NUMBER).build();
        assertThat(
                        codes(
                                new Questionnaire(
                                        1,
                                        List.of("de", "sv", "sv", "en_US"),
                                        List.of(),
                                        List.of(number),
                                        List.of())))
                .containsExactlyInAnyOrder(
                        "/languages/2 duplicate",
                        "/languages/3 language-unknown",
                        "/languages language-missing",
                        "/questions/0/text/de language-missing",
                        "/questions/0/text/en_US language-missing",
                        "/questions/0/text/en language-unknown");
    }

    @Test
    void findsTextsThatSayNothingOrTooMuch() {
        assertThat(
                        violations(
                                a("a", QuestionType.NUMBER).text(" ", "a\\nb".translateEscapes()),
                                a("b", QuestionType.NUMBER).help("x".repeat(2001), "x")))
                .containsExactlyInAnyOrder(
                        "/questions/0/text/en blank",
                        "/questions/0/text/sv control-character",
                        "/questions/1/help/en too-long");
    }

    @Test
    void keepsTheQuestionsOfASectionTogether() {
        var sections = List.of(aSection("one"), aSection("two"), aSection("empty"));
        var questions =
                List.of(
                        a("a", QuestionType.NUMBER).section("two").build(),
                        a("b", QuestionType.NUMBER).section("one").build(),
                        a("c", QuestionType.NUMBER).build(),
                        a("d", QuestionType.NUMBER).section("three").build());
        assertThat(
                        codes(
                                new Questionnaire(
                                        1,
                                        Questionnaire.USUAL_LANGUAGES,
                                        sections,
                                        questions,
                                        List.of())))
                .containsExactlyInAnyOrder(
                        "/sections/2 section-empty",
                        "/questions/1/section section-scattered",
                        "/questions/2/section section-missing",
                        "/questions/3/section section-unknown");
    }

    @Test
    void wantsRulesThatPointToAQuestion() {
        var rule = new Rule("sum", Severity.WARNING, " ", "b", TEXT);
        var questions = List.of(a("a", QuestionType.NUMBER).relevant("").build());
        assertThat(
                        codes(
                                new Questionnaire(
                                        1,
                                        Questionnaire.USUAL_LANGUAGES,
                                        List.of(),
                                        questions,
                                        List.of(rule, rule))))
                .contains(
                        "/rules/1/code duplicate",
                        "/rules/0/question question-unknown",
                        "/rules/0/holds expression-missing",
                        "/questions/0/relevant expression-missing");
    }

    @Test
    void saysWhereAnExpressionIsWrong() {
        var sections = List.of(new Section("one", TEXT, Map.of(), "b > 'X'"));
        var questions =
                List.of(
                        a("a", QuestionType.SINGLE_CHOICE)
                                .section("one")
                                .options("YES")
                                .relevant("b > 1 and c = 2")
                                .build(),
                        a("b", QuestionType.NUMBER).section("one").relevant("a =").build());
        var rules =
                List.of(
                        new Rule("r", Severity.ERROR, "a = 'YES'", "a", TEXT),
                        new Rule("s", Severity.ERROR, "a = 'NO' or (b > 1", "a", TEXT));
        var violations =
                new Questionnaire(1, Questionnaire.USUAL_LANGUAGES, sections, questions, rules)
                        .violations();

        assertThat(violations)
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .containsExactly(
                        "/sections/0/relevant number-with-code",
                        "/questions/0/relevant unknown-question",
                        "/questions/1/relevant value-missing",
                        "/rules/1/holds sign-missing",
                        "/sections/0/relevant circle");
        assertThat(violations.get(1).message()).startsWith("Character 11: ");
    }

    @Test
    void refusesQuestionsThatWaitForEachOther() {
        assertThat(
                        codes(
                                AQuestion.questionnaire(
                                        1,
                                        a("a", QuestionType.NUMBER).relevant("b > 1").build(),
                                        a("b", QuestionType.NUMBER).relevant("c > 1").build(),
                                        a("c", QuestionType.NUMBER).relevant("a > 1").build(),
                                        a("d", QuestionType.NUMBER).relevant("c > 1").build())))
                .containsExactly("/questions/0/relevant circle");
    }

    @Test
    void labelsADirectionItself() {
        assertThat(a("a", QuestionType.DIRECTION).build().options())
                .extracting(Option::code)
                .containsExactly("INCREASE", "UNCHANGED", "DECREASE");
    }

    @Test
    void knowsThatNoneStandsAlone() {
        assertThat(new Option("NONE", TEXT).exclusive()).isTrue();
        assertThat(new Option("SOME", TEXT).exclusive()).isFalse();
    }

    private static Section aSection(String code) {
        return new Section(code, TEXT, Map.of(), null);
    }

    private static AQuestion a(String code, QuestionType type) {
        return AQuestion.of(code, type);
    }

    @Test
    void asksInTwoWordingsThatDifferInNothingElse() {
        assertThat(
                        violations(
                                a("was", QuestionType.SCALE).options("1", "2").required(),
                                a("now", QuestionType.SCALE)
                                        .text("Anew?", "På nytt?")
                                        .options("1", "2")
                                        .required()
                                        .earlierWording("was")))
                .isEmpty();
        assertThat(
                        violations(
                                a("was", QuestionType.SCALE).options("1", "2"),
                                a("now", QuestionType.SCALE)
                                        .options("2", "1")
                                        .earlierWording("was"),
                                a("again", QuestionType.SCALE)
                                        .options("1", "2")
                                        .earlierWording("was"),
                                a("later", QuestionType.SCALE)
                                        .options("2", "1")
                                        .earlierWording("now"),
                                a("self", QuestionType.SCALE).options("1").earlierWording("self"),
                                a("lost", QuestionType.SCALE).options("1").earlierWording("none"),
                                a("count", QuestionType.COUNT),
                                a("number", QuestionType.COUNT).earlierWording("count")))
                .containsExactlyInAnyOrder(
                        "/questions/1/earlierWording wordings-differ",
                        "/questions/2/earlierWording duplicate",
                        "/questions/3/earlierWording duplicate",
                        "/questions/4/earlierWording question-unknown",
                        "/questions/5/earlierWording question-unknown",
                        "/questions/7/earlierWording type-unsupported");
    }

    @Test
    void letsNothingDependOnAQuestionThatHalfOfTheRespondentsAreAsked() {
        var was = a("was", QuestionType.SCALE).options("1", "2").build();
        var now = a("now", QuestionType.SCALE).options("1", "2").earlierWording("was").build();
        var next = a("next", QuestionType.COUNT).relevant("was = '1'").build();
        var asked = AQuestion.questionnaire(1, was, now, next);

        assertThat(
                        codes(
                                new Questionnaire(
                                        1,
                                        asked.languages(),
                                        asked.sections(),
                                        asked.questions(),
                                        List.of(
                                                new Rule(
                                                        "r",
                                                        Severity.ERROR,
                                                        "next > 1 or now = '1'",
                                                        "now",
                                                        TEXT)))))
                .containsExactlyInAnyOrder(
                        "/questions/2/relevant asked-by-lot",
                        "/rules/0/holds asked-by-lot",
                        "/rules/0/question asked-by-lot");
    }

    private static List<String> violations(AQuestion... questions) {
        var built = new Question[questions.length];
        for (int i = 0; i < built.length; i++) {
            built[i] = questions[i].build();
        }
        return codes(AQuestion.questionnaire(1, built));
    }

    private static List<String> codes(Questionnaire questionnaire) {
        return questionnaire.violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }
}
