package org.barometer.survey.response.model;

import java.util.List;
import org.barometer.survey.questionnaire.model.Violation;

/** What a look at somebody's answers can bring. */
public sealed interface Review {
    record Valid(Answers answers) implements Review {}

    record Invalid(List<Violation> violations) implements Review {}

    /** Valid once the respondent has said of each warning why the answers are right. */
    record Unexplained(List<Violation> warnings) implements Review {}
}
