package org.barometer.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.PublishedQuestion;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.response.model.AnswerSheet;
import org.barometer.survey.response.model.Answers;
import org.barometer.survey.response.model.Review;

/**
 * Whatever is asked and answered: what is told of the answers fits what is told of the questions.
 */
class PublishedAnswersTest {
    private static final String[] CODES = {"A", "B-1", "C_2", "NONE", "5"};

    private final ObjectMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    record Filled(Questionnaire questionnaire, Map<String, Object> answers) {}

    @Property(tries = 300)
    void areAnswersToThePublishedQuestions(@ForAll("filled") Filled filled) {
        var answers = valid(filled.questionnaire(), filled.answers());
        var published =
                PublishedQuestion.of(filled.questionnaire()).stream()
                        .collect(Collectors.toMap(PublishedQuestion::code, Function.identity()));

        answers.codes()
                .forEach(
                        (code, chosen) -> {
                            var question = Objects.requireNonNull(published.get(code), code);
                            assertThat(chosen).doesNotHaveDuplicates().isNotEmpty();
                            if (question.missing().stream()
                                    .anyMatch(reason -> chosen.contains(reason.name()))) {
                                assertThat(chosen).hasSize(1);
                            } else {
                                assertThat(question.options())
                                        .extracting(option -> option.code())
                                        .containsAll(chosen);
                                if (question.type() != QuestionType.MULTIPLE_CHOICE) {
                                    assertThat(chosen).hasSize(1);
                                }
                            }
                        });
        answers.numbers()
                .keySet()
                .forEach(
                        code ->
                                assertThat(published.get(code))
                                        .as(code)
                                        .extracting(PublishedQuestion::type)
                                        .isEqualTo(QuestionType.NUMBER));
    }

    @Property(tries = 300)
    void areWrittenSoThatTheyReadAsTheSameAnswers(@ForAll("filled") Filled filled)
            throws JsonProcessingException {
        var answers = valid(filled.questionnaire(), filled.answers());
        var written = CanonicalJson.of(answers);

        var again =
                valid(
                        filled.questionnaire(),
                        json.readValue(written, new TypeReference<Map<String, Object>>() {}));

        assertThat(again).isEqualTo(answers);
        assertThat(CanonicalJson.of(again)).isEqualTo(written);
    }

    @Property(tries = 300)
    void publishesOnlyPlainQuestionsWithNamesOfTheirOwn(@ForAll("filled") Filled filled) {
        var published = PublishedQuestion.of(filled.questionnaire());

        assertThat(filled.questionnaire().violations()).isEmpty();
        assertThat(published)
                .extracting(PublishedQuestion::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z][a-z0-9_]{0,63}"));
        assertThat(published)
                .extracting(PublishedQuestion::type)
                .isSubsetOf(
                        QuestionType.SINGLE_CHOICE,
                        QuestionType.MULTIPLE_CHOICE,
                        QuestionType.SCALE,
                        QuestionType.NUMBER,
                        QuestionType.OPEN_TEXT);
        assertThat(published)
                .allSatisfy(
                        question ->
                                assertThat(question.text().keySet())
                                        .containsAll(filled.questionnaire().languages()));
    }

    @Provide
    Arbitrary<Filled> filled() {
        return Arbitraries.of(QuestionType.class)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .flatMap(PublishedAnswersTest::filled);
    }

    private static Arbitrary<Filled> filled(List<QuestionType> types) {
        var questions = new ArrayList<Question>();
        for (int i = 0; i < types.size(); i++) {
            questions.add(
                    question(
                            "q%d_%s".formatted(i, types.get(i)).toLowerCase(Locale.ROOT),
                            types.get(i)));
        }
        var questionnaire = AQuestion.questionnaire(1, questions.toArray(Question[]::new));
        return Combinators.combine(
                        questions.stream()
                                .map(question -> answer(question).injectNull(0.2))
                                .toList())
                .as(
                        values -> {
                            var answers = new HashMap<String, Object>();
                            for (int i = 0; i < values.size(); i++) {
                                if (values.get(i) != null) {
                                    answers.put(questions.get(i).code(), values.get(i));
                                }
                            }
                            return new Filled(questionnaire, answers);
                        });
    }

    private static Question question(String code, QuestionType type) {
        var question = AQuestion.of(code, type).missing(MissingCode.DONT_KNOW, MissingCode.REFUSED);
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE, MENTIONS, RANKING ->
                    question.options(CODES).build();
            case MATRIX -> question.options(CODES).rows("FIRST", "ROW-2", "NONE").build();
            case NUMBER -> question.decimals(3).build();
            case DATE -> question.precision(Precision.MONTH).build();
            case DIRECTION, COUNT, OPEN_TEXT, COUNTRY -> question.build();
        };
    }

    private static Arbitrary<Object> answer(Question question) {
        var missing = Arbitraries.of("DONT_KNOW", "REFUSED");
        Arbitrary<Object> given =
                switch (question.type()) {
                    case SINGLE_CHOICE, SCALE -> Arbitraries.of(CODES).map(code -> (Object) code);
                    case MULTIPLE_CHOICE, MENTIONS, RANKING ->
                            Arbitraries.oneOf(
                                    subsets("A", "B-1", "C_2", "5"),
                                    Arbitraries.just(List.of("NONE")));
                    case DIRECTION ->
                            Arbitraries.of("INCREASE", "UNCHANGED", "DECREASE")
                                    .map(code -> (Object) code);
                    case NUMBER ->
                            Arbitraries.bigDecimals()
                                    .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                                    .ofScale(3)
                                    .map(number -> (Object) number);
                    case COUNT -> Arbitraries.integers().greaterOrEqual(0).map(n -> (Object) n);
                    case MATRIX ->
                            Arbitraries.maps(
                                            Arbitraries.of("FIRST", "ROW-2", "NONE"),
                                            Arbitraries.oneOf(Arbitraries.of(CODES), missing))
                                    .ofMinSize(1)
                                    .map(lines -> (Object) lines);
                    case COUNTRY ->
                            Arbitraries.of(Locale.getISOCountries()).map(code -> (Object) code);
                    case DATE ->
                            Combinators.combine(
                                            Arbitraries.integers().between(1900, 2199),
                                            Arbitraries.integers().between(1, 12))
                                    .as((year, month) -> "%d-%02d".formatted(year, month));
                    case OPEN_TEXT ->
                            Arbitraries.strings()
                                    .withCharRange('!', '~')
                                    .withChars("åäö \"\\")
                                    .ofMinLength(1)
                                    .ofMaxLength(40)
                                    .filter(text -> !text.isBlank())
                                    .map(text -> (Object) text);
                };
        return Arbitraries.frequencyOf(
                Tuple.of(6, given), Tuple.of(1, missing.map(code -> (Object) code)));
    }

    private static Arbitrary<Object> subsets(String... codes) {
        return Arbitraries.shuffle(Arrays.asList(codes))
                .flatMap(
                        shuffled ->
                                Arbitraries.integers()
                                        .between(1, shuffled.size())
                                        .map(
                                                size ->
                                                        (Object)
                                                                List.copyOf(
                                                                        shuffled.subList(
                                                                                0, size))));
    }

    private static Answers valid(Questionnaire questionnaire, Map<String, Object> given) {
        return switch (AnswerSheet.of(questionnaire, text -> List.of()).review(given)) {
            case Review.Valid(var answers) -> answers;
            case Review.Unexplained(var warnings) ->
                    throw new AssertionError("Warned of: " + warnings);
            case Review.Invalid(var violations) ->
                    throw new AssertionError("Not valid: " + violations);
        };
    }
}
