package org.barometer.survey.response.model;

import java.util.List;
import java.util.Set;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** One option of several, one step of a scale, or one direction. */
final class ChoiceRule extends QuestionRule {
    private final Set<String> options;

    ChoiceRule(Question question) {
        super(question, "Choose one of " + listOf(question.options()));
        options = codesOf(question.options());
    }

    @Override
    @Nullable Answer readValid(@Nullable Object value, List<Violation> violations) {
        if (value instanceof String text && options.contains(text)) {
            return new Answer.One(text);
        }
        violations.add(violation(value instanceof String ? "unknown-option" : "not-a-code"));
        return null;
    }
}
