package org.barometer.survey.questionnaire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ComparisonTest {
    private static final Map<String, String> TEXT = AQuestion.TEXT;
    private static final Map<String, String> ASKED =
            Map.of(
                    "en", "How many cases did your unit open last year?",
                    "sv", "Hur många ärenden öppnade din enhet förra året?");

    private static final Comparison.Answered EVERYTHING = (question, option) -> true;
    private static final Comparison.Answered NOTHING = (question, option) -> false;

    /** One planted change of one question, and what has to be said of it. */
    private record Planted(String name, AQuestion changed, ChangeKind kind, Verdict verdict) {}

    @Property
    void findsNothingWhereNothingHasChanged(@ForAll("types") List<QuestionType> types) {
        var questionnaire = questionnaire(types);

        assertThat(Comparison.of(questionnaire, questionnaire, EVERYTHING, Map.of()).measures())
                .hasSameSizeAs(types)
                .allSatisfy(
                        measure -> {
                            assertThat(measure.verdict()).isEqualTo(Verdict.IDENTICAL);
                            assertThat(measure.differences()).isEmpty();
                            assertThat(measure.reason()).containsKeys("en", "sv");
                        });
    }

    @Test
    void bridgesNewWordsWhereTheEarlierOnesAreAskedOfAHalf() {
        var was = AQuestion.of("was", QuestionType.SCALE).options("1", "2");
        var now =
                AQuestion.of("now", QuestionType.SCALE)
                        .text("In new words?", "Med nya ord?")
                        .options("1", "2")
                        .earlierWording("was");
        var earlier = AQuestion.questionnaire(1, was.build());
        var kept = AQuestion.questionnaire(2, was.build(), now.build());
        var changed =
                AQuestion.questionnaire(
                        2, was.text("Not any more?", "Inte längre?").build(), now.build());

        assertThat(Comparison.of(earlier, kept, EVERYTHING, Map.of()).of("now"))
                .hasValueSatisfying(
                        measure -> {
                            assertThat(measure.verdict()).isEqualTo(Verdict.BRIDGED);
                            assertThat(measure.earlier()).isEqualTo("was");
                            assertThat(measure.reason().get("en")).contains("parallel run");
                        });
        assertThat(Comparison.of(earlier, kept, EVERYTHING, Map.of()).of("was"))
                .hasValueSatisfying(
                        measure -> assertThat(measure.verdict()).isEqualTo(Verdict.IDENTICAL));
        // What is called the earlier wording is not the one that was asked.
        assertThat(Comparison.of(earlier, changed, EVERYTHING, Map.of()).of("now"))
                .hasValueSatisfying(
                        measure -> {
                            assertThat(measure.verdict()).isEqualTo(Verdict.BREAK);
                            assertThat(measure.earlier()).isNull();
                        });
    }

    @Property
    void neverBreaksWhereOnlyTheOrderHasChanged(
            @ForAll("types") List<QuestionType> types, @ForAll long seed) {
        var earlier = questionnaire(types);
        var shuffled = new ArrayList<>(earlier.questions());
        Collections.shuffle(shuffled, new Random(seed));
        var later = with(earlier, shuffled);

        var measures = Comparison.of(earlier, later, EVERYTHING, Map.of()).measures();

        assertThat(measures)
                .flatExtracting(MeasureComparison::differences)
                .extracting(Difference::kind)
                .allMatch(kind -> kind == ChangeKind.ORDER);
        assertThat(measures)
                .extracting(MeasureComparison::verdict)
                .isSubsetOf(Verdict.IDENTICAL, Verdict.MINOR);
        assertThat(measures.stream().allMatch(one -> one.differences().isEmpty()))
                .isEqualTo(later.equals(earlier));
    }

    @Property
    void saysOfAMovedQuestionThatItHasMovedAndOfNoOther(@ForAll("types") List<QuestionType> types) {
        var earlier = questionnaire(types);
        if (types.size() < 3) {
            return;
        }
        var questions = new ArrayList<>(earlier.questions());
        questions.addLast(questions.removeFirst());

        assertThat(changed(Comparison.of(earlier, with(earlier, questions), EVERYTHING, Map.of())))
                .isEqualTo(Map.of("q0", Set.of(ChangeKind.ORDER)));
    }

    /** Every change alone, in every type of question that can have it. */
    @TestFactory
    Stream<DynamicTest> reportsEveryChangeUnderItsOwnKindAndUnderNoOther() {
        return Arrays.stream(QuestionType.values())
                .flatMap(
                        type ->
                                changesOf(type)
                                        .map(
                                                planted ->
                                                        DynamicTest.dynamicTest(
                                                                type + ": " + planted.name(),
                                                                () -> isFound(type, planted))));
    }

    private static void isFound(QuestionType type, Planted planted) {
        var earlier = questionnaire(List.of(QuestionType.NUMBER, type, QuestionType.OPEN_TEXT));
        var questions = new ArrayList<>(earlier.questions());
        questions.set(1, planted.changed().build());
        var later = with(earlier, questions);

        var comparison = Comparison.of(earlier, later, EVERYTHING, Map.of());

        assertThat(changed(comparison)).isEqualTo(Map.of("q1", Set.of(planted.kind())));
        assertThat(comparison.measures().get(1).verdict()).isEqualTo(planted.verdict());
        assertThat(comparison.measures().get(1).reason())
                .allSatisfy((language, words) -> assertThat(words).isNotBlank());
        assertThat(comparison.measures().get(1).reason().get("sv"))
                .isNotEqualTo(comparison.measures().get(1).reason().get("en"));
    }

    private static Stream<Planted> changesOf(QuestionType type) {
        var question = question("q1", type);
        var options = question.options();
        var changes = new ArrayList<Planted>();
        changes.add(
                new Planted(
                        "new wording",
                        like(question).text("Is it so?", "Är det så?"),
                        ChangeKind.WORDING,
                        Verdict.BREAK));
        changes.add(
                new Planted(
                        "another number in the wording",
                        like(question)
                                .text(
                                        "How many cases did your unit open last 2 year?",
                                        ASKED.getOrDefault("sv", "")),
                        ChangeKind.WORDING,
                        Verdict.BREAK));
        changes.add(
                new Planted(
                        "a word touched up",
                        like(question)
                                .text(
                                        "How many cases did your team open last year?",
                                        ASKED.getOrDefault("sv", "")),
                        ChangeKind.WORDING,
                        Verdict.MINOR));
        changes.add(
                new Planted(
                        "another translation",
                        like(question).text(ASKED.getOrDefault("en", ""), "Helt andra ord"),
                        ChangeKind.WORDING,
                        Verdict.MINOR));
        changes.add(
                new Planted("help", like(question).help("a", "b"), ChangeKind.HELP, Verdict.MINOR));
        changes.add(
                new Planted("code", like(question).code("other"), ChangeKind.CODE, Verdict.MINOR));
        changes.add(
                new Planted(
                        "missing codes",
                        like(question).missing(MissingCode.REFUSED),
                        ChangeKind.MISSING_CODES,
                        Verdict.MINOR));
        changes.add(
                new Planted(
                        "required", like(question).required(), ChangeKind.REQUIRED, Verdict.MINOR));
        changes.add(
                new Planted(
                        "condition",
                        like(question).relevant("q0 > 1"),
                        ChangeKind.ROUTING,
                        Verdict.BREAK));
        changes.add(
                new Planted(
                        "base",
                        like(question).base("Some", "Några"),
                        ChangeKind.BASE,
                        Verdict.BREAK));
        if (type.isNumeric()) {
            changes.add(
                    new Planted(
                            "unit",
                            like(question).unit("people", "personer"),
                            ChangeKind.UNIT,
                            Verdict.BREAK));
            changes.add(
                    new Planted(
                            "bounds", like(question).max(77), ChangeKind.BOUNDS, Verdict.MINOR));
            changes.add(
                    new Planted(
                            "type",
                            like(question)
                                    .type(
                                            type == QuestionType.COUNT
                                                    ? QuestionType.NUMBER
                                                    : QuestionType.COUNT),
                            ChangeKind.TYPE,
                            Verdict.MINOR));
        } else if (type.hasOptions()) {
            boolean independent =
                    type == QuestionType.MULTIPLE_CHOICE || type == QuestionType.MENTIONS;
            changes.add(
                    new Planted(
                            "option added",
                            like(question).options(plus(options, "NEW")),
                            ChangeKind.OPTION_ADDED,
                            independent ? Verdict.MINOR : Verdict.BREAK));
            changes.add(
                    new Planted(
                            "option removed",
                            like(question).options(less(options)),
                            ChangeKind.OPTION_REMOVED,
                            Verdict.BREAK));
            changes.add(
                    new Planted(
                            "option relabelled",
                            like(question)
                                    .options(
                                            first(
                                                    options,
                                                    option ->
                                                            new Option(
                                                                    option.code(),
                                                                    Map.of("en", "!", "sv", "!")))),
                            ChangeKind.OPTION_RELABELLED,
                            Verdict.MINOR));
            changes.add(
                    new Planted(
                            "options reversed",
                            like(question).options(options.reversed()),
                            ChangeKind.OPTIONS_REORDERED,
                            type == QuestionType.SCALE ? Verdict.BREAK : Verdict.MINOR));
            changes.add(
                    new Planted(
                            "option exclusive",
                            like(question)
                                    .options(
                                            first(
                                                    options,
                                                    option ->
                                                            new Option(
                                                                    option.code(),
                                                                    option.label(),
                                                                    true))),
                            ChangeKind.OPTION_EXCLUSIVE,
                            type.takesSeveral() ? Verdict.BREAK : Verdict.MINOR));
        }
        if (type.takesSeveral()) {
            changes.add(
                    new Planted(
                            "at most",
                            like(question).atMost(1),
                            ChangeKind.AT_MOST,
                            Verdict.BREAK));
        }
        switch (type) {
            case SINGLE_CHOICE ->
                    changes.add(
                            new Planted(
                                    "type",
                                    like(question).type(QuestionType.MULTIPLE_CHOICE),
                                    ChangeKind.TYPE,
                                    Verdict.BREAK));
            case MATRIX -> {
                changes.add(
                        new Planted(
                                "row",
                                like(question).rows("R", "S", "T", "U"),
                                ChangeKind.ROW_ADDED,
                                Verdict.MINOR));
                changes.add(
                        new Planted(
                                "row removed",
                                like(question).rows("S", "T"),
                                ChangeKind.ROW_REMOVED,
                                Verdict.MINOR));
                changes.add(
                        new Planted(
                                "row relabelled",
                                like(question)
                                        .rows(
                                                first(
                                                        question.rows(),
                                                        row ->
                                                                new Row(
                                                                        row.code(),
                                                                        Map.of("en", "!")))),
                                ChangeKind.ROW_RELABELLED,
                                Verdict.MINOR));
                changes.add(
                        new Planted(
                                "rows reversed",
                                like(question).rows("T", "S", "R"),
                                ChangeKind.ROWS_REORDERED,
                                Verdict.MINOR));
            }
            case DATE ->
                    changes.add(
                            new Planted(
                                    "precision",
                                    like(question).precision(Precision.MONTH),
                                    ChangeKind.PRECISION,
                                    Verdict.BREAK));
            case OPEN_TEXT ->
                    changes.add(
                            new Planted(
                                    "length",
                                    like(question).maxLength(5),
                                    ChangeKind.BOUNDS,
                                    Verdict.MINOR));
            case MULTIPLE_CHOICE, SCALE, DIRECTION, NUMBER, COUNT, RANKING, MENTIONS, COUNTRY -> {}
        }
        return changes.stream();
    }

    @Test
    void namesWhatIsNewAndWhatIsGone() {
        var earlier = questionnaire(List.of(QuestionType.NUMBER, QuestionType.COUNTRY));
        var later = with(earlier, List.of(earlier.questions().getFirst(), numbered("q9")));

        assertThat(changed(Comparison.of(earlier, later, EVERYTHING, Map.of())))
                .isEqualTo(
                        Map.of("q9", Set.of(ChangeKind.ADDED), "q1", Set.of(ChangeKind.REMOVED)));
    }

    @Test
    void hasNothingToBreakWhereNobodyChoseTheOption() {
        var earlier = questionnaire(List.of(QuestionType.SINGLE_CHOICE));
        var later = with(earlier, List.of(withoutFirst(earlier)));

        assertThat(only(Comparison.of(earlier, later, NOTHING, Map.of())).verdict())
                .isEqualTo(Verdict.MINOR);
        assertThat(only(Comparison.of(earlier, later, EVERYTHING, Map.of())).verdict())
                .isEqualTo(Verdict.BREAK);
    }

    @Test
    void crossesTheBridgeThatTheAnalystBuilt() {
        var earlier = questionnaire(List.of(QuestionType.SINGLE_CHOICE));
        var split = like(earlier.questions().getFirst()).options("B", "C", "NEW", "NEWER");
        var later = with(earlier, List.of(split.build()));
        var bridge = new Bridge("A", List.of("NEW", "NEWER"));

        var bridged =
                only(Comparison.of(earlier, later, EVERYTHING, judged(List.of(bridge), null)));
        assertThat(bridged.verdict()).isEqualTo(Verdict.BRIDGED);
        assertThat(bridged.reason().get("en")).contains("bridge");
        assertThat(
                        only(Comparison.of(
                                        earlier,
                                        later,
                                        EVERYTHING,
                                        judged(List.of(new Bridge("A", List.of("NEW"))), null)))
                                .verdict())
                .as("half a bridge")
                .isEqualTo(Verdict.BREAK);
        var reworded = with(earlier, List.of(split.text("Something else", "Något annat").build()));
        assertThat(
                        only(Comparison.of(
                                        earlier,
                                        reworded,
                                        EVERYTHING,
                                        judged(List.of(bridge), null)))
                                .verdict())
                .as("a bridge does not mend a new wording")
                .isEqualTo(Verdict.BREAK);
    }

    @Test
    void followsTheAnalystAndKeepsWhatWasFound() {
        var earlier = questionnaire(List.of(QuestionType.SINGLE_CHOICE));
        var later = with(earlier, List.of(withoutFirst(earlier)));

        var measure =
                only(Comparison.of(earlier, later, EVERYTHING, judged(List.of(), Verdict.MINOR)));

        assertThat(measure.verdict()).isEqualTo(Verdict.MINOR);
        assertThat(measure.found()).isEqualTo(Verdict.BREAK);
    }

    @Test
    void seesThatASectionIsAskedUnderAnotherCondition() {
        var question = AQuestion.of("q0", QuestionType.NUMBER).section("s").build();
        assertThat(
                        changed(
                                Comparison.of(
                                        sectioned(question, null),
                                        sectioned(question, "1 = 2"),
                                        EVERYTHING,
                                        Map.of())))
                .isEqualTo(Map.of("q0", Set.of(ChangeKind.ROUTING)));
        assertThat(
                        changed(
                                Comparison.of(
                                        sectioned(question, "1 =  2"),
                                        sectioned(question, "1 = 2 "),
                                        EVERYTHING,
                                        Map.of())))
                .as("white space is no condition")
                .isEmpty();
    }

    @Test
    void seesThatARuleWasAddedTightenedOrTakenAway() {
        var without = ruled();
        var warning = ruled(rule("r", Severity.WARNING, "q0 >= 0"));
        var error = ruled(rule("r", Severity.ERROR, "q0 >= 0"));
        var spaced = ruled(rule("r", Severity.ERROR, "q0  >=  0"));

        for (var pair :
                List.of(
                        List.of(without, warning),
                        List.of(warning, error),
                        List.of(error, without))) {
            var comparison = Comparison.of(pair.getFirst(), pair.getLast(), EVERYTHING, Map.of());
            assertThat(changed(comparison)).isEqualTo(Map.of("q0", Set.of(ChangeKind.RULE)));
            assertThat(only(comparison).verdict()).isEqualTo(Verdict.MINOR);
        }
        assertThat(changed(Comparison.of(error, spaced, EVERYTHING, Map.of()))).isEmpty();
    }

    private static Questionnaire ruled(Rule... rules) {
        var asked = questionnaire(List.of(QuestionType.NUMBER));
        return new Questionnaire(
                1, asked.languages(), asked.sections(), asked.questions(), List.of(rules));
    }

    private static Rule rule(String code, Severity severity, String holds) {
        return new Rule(code, severity, holds, "q0", TEXT);
    }

    @Test
    void seesAnotherHeading() {
        var question = AQuestion.of("q0", QuestionType.NUMBER).section("s").build();
        assertThat(
                        changed(
                                Comparison.of(
                                        sectioned(question, null),
                                        with(
                                                questionnaire(List.of()),
                                                List.of(
                                                        AQuestion.of("q0", QuestionType.NUMBER)
                                                                .build())),
                                        EVERYTHING,
                                        Map.of())))
                .isEqualTo(Map.of("q0", Set.of(ChangeKind.SECTION)));
    }

    @Test
    void tellsATranslationFromAChange() {
        var earlier = questionnaire(List.of(QuestionType.NUMBER));
        var german =
                new Questionnaire(
                        2, List.of("en", "sv", "de"), List.of(), earlier.questions(), List.of());

        var comparison = Comparison.of(earlier, german, EVERYTHING, Map.of());

        assertThat(changed(comparison)).isEqualTo(Map.of("q0", Set.of(ChangeKind.LANGUAGE)));
        assertThat(only(comparison).verdict()).isEqualTo(Verdict.MINOR);
    }

    @Test
    void findsJudgementsThatMeanNothing() {
        var question = questionnaire(List.of(QuestionType.SINGLE_CHOICE)).questions().getFirst();
        var judgement =
                new Judgement(
                        List.of(new Bridge("X", List.of("A", "Y")), new Bridge("A", List.of())),
                        Verdict.MINOR,
                        Map.of("en", "Because"));

        assertThat(judgement.violations(question, question))
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .containsExactly(
                        "/bridges/0/from unknown-option",
                        "/bridges/0/to/1 unknown-option",
                        "/bridges/1/to options-missing",
                        "/note/sv language-missing");
        assertThat(new Judgement(List.of(), null, TEXT).violations(question, question))
                .extracting(Violation::code)
                .containsExactly("verdict-missing");
    }

    @Provide
    Arbitrary<List<QuestionType>> types() {
        return Arbitraries.of(QuestionType.class).list().ofMinSize(1).ofMaxSize(20);
    }

    private static Map<String, Judgement> judged(List<Bridge> bridges, @Nullable Verdict verdict) {
        return Map.of("q0", new Judgement(bridges, verdict, verdict == null ? Map.of() : TEXT));
    }

    private static MeasureComparison only(Comparison comparison) {
        assertThat(comparison.measures()).hasSize(1);
        return comparison.measures().getFirst();
    }

    private static Map<String, Set<ChangeKind>> changed(Comparison comparison) {
        return comparison.measures().stream()
                .filter(measure -> !measure.differences().isEmpty())
                .collect(
                        Collectors.toMap(
                                MeasureComparison::measure,
                                measure ->
                                        measure.differences().stream()
                                                .map(Difference::kind)
                                                .collect(Collectors.toSet())));
    }

    private static Questionnaire sectioned(Question question, @Nullable String relevant) {
        return new Questionnaire(
                1,
                Questionnaire.USUAL_LANGUAGES,
                List.of(new Section("s", TEXT, Map.of(), relevant)),
                List.of(question),
                List.of());
    }

    private static Questionnaire with(Questionnaire earlier, List<Question> questions) {
        return new Questionnaire(
                earlier.version(),
                earlier.languages(),
                earlier.sections(),
                questions,
                earlier.rules());
    }

    private static Questionnaire questionnaire(List<QuestionType> types) {
        var questions = new Question[types.size()];
        for (int i = 0; i < questions.length; i++) {
            questions[i] = question("q" + i, types.get(i));
        }
        return AQuestion.questionnaire(1, questions);
    }

    private static Question numbered(String code) {
        return question(code, QuestionType.NUMBER);
    }

    private static Question question(String code, QuestionType type) {
        var question =
                AQuestion.of(code, type)
                        .text(ASKED.getOrDefault("en", ""), ASKED.getOrDefault("sv", ""))
                        .base("All", "Alla");
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE, MENTIONS, RANKING ->
                    question.options("A", "B", "C").build();
            case MATRIX -> question.options("A", "B", "C").rows("R", "S", "T").build();
            case DATE -> question.precision(Precision.YEAR).build();
            case NUMBER, COUNT -> question.unit("cases", "ärenden").build();
            case DIRECTION, OPEN_TEXT, COUNTRY -> question.build();
        };
    }

    private static Question withoutFirst(Questionnaire questionnaire) {
        var question = questionnaire.questions().getFirst();
        return like(question).options(less(question.options())).build();
    }

    private static AQuestion like(Question question) {
        return AQuestion.like(question);
    }

    private static List<Option> plus(List<Option> options, String code) {
        return Stream.concat(options.stream(), Stream.of(new Option(code, TEXT))).toList();
    }

    private static <T> List<T> less(List<T> all) {
        return all.subList(1, all.size());
    }

    private static <T> List<T> first(List<T> all, UnaryOperator<T> change) {
        var changed = new ArrayList<>(all);
        changed.set(0, change.apply(all.getFirst()));
        return changed;
    }
}
