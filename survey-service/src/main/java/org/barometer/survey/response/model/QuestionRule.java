package org.barometer.survey.response.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.screening.model.TextScreen;
import org.jspecify.annotations.Nullable;

/** What one question takes as an answer, and what to tell who gives another. */
abstract sealed class QuestionRule
        permits ChoiceRule, CountryRule, DateRule, ListRule, MatrixRule, NumberRule, TextRule {
    private static final int MOST_LISTED = 30;

    private final String code;
    private final String pointer;
    private final boolean required;
    private final Set<String> missing;
    private final String remedy;

    QuestionRule(Question question, String remedy) {
        code = question.code();
        pointer = AnswerSheet.pointerTo(code);
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

    static QuestionRule of(Question question, TextScreen screen) {
        return switch (question.type()) {
            case SINGLE_CHOICE, SCALE, DIRECTION -> new ChoiceRule(question);
            case MULTIPLE_CHOICE, MENTIONS, RANKING -> new ListRule(question);
            case NUMBER, COUNT -> new NumberRule(question);
            case MATRIX -> new MatrixRule(question);
            case COUNTRY -> new CountryRule(question);
            case DATE -> new DateRule(question);
            case OPEN_TEXT -> new TextRule(question, screen);
        };
    }

    /** Adds what is wrong; messages never quote the value, which may be somebody's secret. */
    final @Nullable Answer read(@Nullable Object value, List<Violation> violations) {
        return value instanceof String text && missing.contains(text)
                ? missing(text)
                : readValid(value, violations);
    }

    abstract @Nullable Answer readValid(@Nullable Object value, List<Violation> violations);

    /** The reason for no answer. */
    Answer missing(String reason) {
        return new Answer.One(reason);
    }

    final String code() {
        return code;
    }

    final String pointer() {
        return pointer;
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

    final Violation violation(String rule) {
        return violation("", rule);
    }

    /** About a part of the answer. */
    final Violation violation(String part, String rule) {
        return new Violation(pointer + part, rule, remedy);
    }

    /** A register of thousands is not told in a message. */
    static String listOf(List<Option> options) {
        var listed =
                options.stream()
                        .limit(MOST_LISTED)
                        .map(Option::code)
                        .collect(Collectors.joining(", "));
        int others = options.size() - MOST_LISTED;
        return others > 0 ? listed + " and %d others".formatted(others) : listed;
    }

    static Set<String> codesOf(List<Option> options) {
        return options.stream().map(Option::code).collect(Collectors.toUnmodifiableSet());
    }
}
