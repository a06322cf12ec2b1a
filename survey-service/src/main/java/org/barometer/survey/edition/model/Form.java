package org.barometer.survey.edition.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.model.PublishedQuestion;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * What the respondents of an edition are asked; frozen as soon as one has answered.
 *
 * @param coded the open questions whose answers are counted by codes
 */
public record Form(
        Edition edition,
        Questionnaire questionnaire,
        @Nullable Instant frozenAt,
        List<PublishedQuestion> coded) {

    public Form {
        coded = List.copyOf(coded);
    }

    public Form(Edition edition, Questionnaire questionnaire, @Nullable Instant frozenAt) {
        this(edition, questionnaire, frozenAt, List.of());
    }

    /** Everything that is counted. */
    public List<PublishedQuestion> published() {
        return Stream.concat(PublishedQuestion.of(questionnaire).stream(), coded.stream()).toList();
    }

    public boolean frozen() {
        return frozenAt != null;
    }

    /** Why the questions cannot change, if so. */
    public Optional<Lock> questionsLock() {
        return Optional.ofNullable(frozenAt).map(Lock.Reason.QUESTIONNAIRE_FROZEN::since);
    }
}
