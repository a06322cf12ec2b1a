package org.barometer.survey.response.model;

import java.util.List;
import java.util.regex.Pattern;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** A year or a month, as exactly as the question asks and not more. */
final class DateRule extends QuestionRule {
    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile(YEAR + "-(?:0[1-9]|1[0-2])");

    private final Pattern form;

    DateRule(Question question) {
        super(
                question,
                asksMonth(question)
                        ? "Give a month from 1900-01 to 2199-12, written as 2026-10"
                        : "Give a year from 1900 to 2199, written as \"2026\"");
        form = asksMonth(question) ? MONTH : YEAR;
    }

    @Override
    @Nullable Answer readValid(@Nullable Object value, List<Violation> violations) {
        if (value instanceof String text && form.matcher(text).matches()) {
            return new Answer.When(text);
        }
        violations.add(violation("not-a-date"));
        return null;
    }

    @Override
    Answer missing(String reason) {
        return new Answer.When(reason);
    }

    private static boolean asksMonth(Question question) {
        return question.precision() == Precision.MONTH;
    }
}
