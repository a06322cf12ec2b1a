package org.barometer.survey.edition.model;

import java.time.Instant;
import java.util.Optional;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** What the respondents of an edition are asked; frozen as soon as one has answered. */
public record Form(Edition edition, Questionnaire questionnaire, @Nullable Instant frozenAt) {

    public boolean frozen() {
        return frozenAt != null;
    }

    /** Why the questions cannot change, if so. */
    public Optional<Lock> questionsLock() {
        return Optional.ofNullable(frozenAt).map(Lock.Reason.QUESTIONNAIRE_FROZEN::since);
    }
}
