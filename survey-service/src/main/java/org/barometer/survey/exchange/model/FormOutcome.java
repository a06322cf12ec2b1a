package org.barometer.survey.exchange.model;

import java.util.List;
import org.barometer.survey.questionnaire.model.Questionnaire;

/** What reading a form gives. */
public sealed interface FormOutcome {
    record Read(Questionnaire questionnaire) implements FormOutcome {}

    record Misfitting(List<Misfit> misfits) implements FormOutcome {
        public Misfitting {
            misfits = List.copyOf(misfits);
        }
    }
}
