package org.barometer.survey.response.model;

import java.util.List;
import org.barometer.survey.questionnaire.model.Countries;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** A country by the two letters that ISO 3166-1 has for it. */
final class CountryRule extends QuestionRule {
    CountryRule(Question question) {
        super(question, "Give the two capital letters of ISO 3166-1 for the country, such as SE");
    }

    @Override
    @Nullable Answer readValid(@Nullable Object value, List<Violation> violations) {
        if (value instanceof String text && Countries.isOne(text)) {
            return new Answer.One(text);
        }
        violations.add(violation(value instanceof String ? "unknown-country" : "not-a-code"));
        return null;
    }
}
