package org.barometer.survey.response.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** What one question takes as an answer, and what to tell who gives another. */
abstract sealed class QuestionRule permits ChoiceRule, MultipleChoiceRule, NumberRule, TextRule {
    private final String code;
    private final boolean required;
    private final Set<String> missing;
    private final String remedy;

    QuestionRule(Question question, String remedy) {
        code = question.code();
        required = question.required();
        missing =
                question.missing().stream()
                        .map(MissingCode::name)
                        .collect(Collectors.toUnmodifiableSet());
        this.remedy =
                missing.isEmpty()
                        ? remedy
                        : remedy
                                + ", or say why there is none: "
                                + missing.stream().sorted().collect(Collectors.joining(", "));
    }

    static QuestionRule of(Question question) {
        return switch (question.type()) {
            case SINGLE_CHOICE, SCALE -> new ChoiceRule(question);
            case MULTIPLE_CHOICE -> new MultipleChoiceRule(question);
            case NUMBER -> new NumberRule(question);
            case OPEN_TEXT -> new TextRule(question);
        };
    }

    /** Adds what is wrong; messages never quote the value, which may be somebody's secret. */
    final @Nullable Answer read(
            @Nullable Object value, String pointer, List<Violation> violations) {
        return value instanceof String text && missing.contains(text)
                ? new Answer.One(text)
                : readValid(value, pointer, violations);
    }

    abstract @Nullable Answer readValid(
            @Nullable Object value, String pointer, List<Violation> violations);

    final String code() {
        return code;
    }

    final boolean required() {
        return required;
    }

    final String remedy() {
        return remedy;
    }

    final boolean isMissingCode(String text) {
        return missing.contains(text);
    }

    static String listOf(List<Option> options) {
        return options.stream().map(Option::code).collect(Collectors.joining(", "));
    }

    static Set<String> codesOf(List<Option> options) {
        return options.stream().map(Option::code).collect(Collectors.toUnmodifiableSet());
    }

    static Stream<String> texts(List<?> values) {
        return values.stream().filter(String.class::isInstance).map(String.class::cast);
    }
}
