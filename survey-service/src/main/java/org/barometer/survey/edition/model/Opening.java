package org.barometer.survey.edition.model;

import java.util.List;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Violation;

/** What has to be in order before an edition can take answers. */
public final class Opening {
    private Opening() {}

    /** Everything that is still to be done; empty when the edition can be opened. */
    public static List<Violation> obstacles(Questionnaire questionnaire) {
        return questionnaire.questions().isEmpty()
                ? List.of(
                        new Violation(
                                "/questionnaire/questions",
                                "nothing-asked",
                                "Write at least one question"))
                : questionnaire.violations();
    }
}
