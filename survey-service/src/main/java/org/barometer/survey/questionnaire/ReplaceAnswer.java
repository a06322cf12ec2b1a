package org.barometer.survey.questionnaire;

import org.barometer.survey.http.ProblemException;
import org.barometer.survey.questionnaire.ReplaceQuestionnaire.Outcome.Frozen;
import org.barometer.survey.questionnaire.ReplaceQuestionnaire.Outcome.NoSuchProgramme;
import org.barometer.survey.questionnaire.ReplaceQuestionnaire.Outcome.Replaced;
import org.barometer.survey.questionnaire.ReplaceQuestionnaire.Outcome.Unchanged;
import org.barometer.survey.questionnaire.ReplaceQuestionnaire.Outcome.Unusable;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jboss.resteasy.reactive.RestResponse;

/** What somebody is told who wrote a version of the questions, in whatever format. */
public final class ReplaceAnswer {
    private ReplaceAnswer() {}

    public static RestResponse<Questionnaire> of(
            ReplaceQuestionnaire.Outcome outcome, Questionnaire questionnaire) {
        return switch (outcome) {
            case Replaced(var isNew) ->
                    RestResponse.status(
                            isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                            questionnaire);
            case Unchanged() -> RestResponse.ok(questionnaire);
            case Frozen(var lock) -> throw ProblemException.locked(lock);
            case Unusable(var violations) ->
                    throw new ProblemException(
                            422,
                            "questionnaire-unusable",
                            "%d things would make answers ambiguous".formatted(violations.size()),
                            ViolationProblems.of(violations));
            case NoSuchProgramme() -> throw ProblemException.notFound();
        };
    }
}
