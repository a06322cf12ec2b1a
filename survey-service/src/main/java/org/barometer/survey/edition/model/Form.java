package org.barometer.survey.edition.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.model.Crossing;
import org.barometer.survey.questionnaire.model.PublishedQuestion;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * What the respondents of an edition are asked; frozen as soon as one has answered.
 *
 * @param coded the open questions whose answers are counted by codes
 * @param crossings the pairs of questions that are declared to be counted together
 */
public record Form(
        Edition edition,
        Questionnaire questionnaire,
        @Nullable Instant frozenAt,
        List<PublishedQuestion> coded,
        List<Crossing> crossings) {

    public Form {
        coded = List.copyOf(coded);
        crossings = List.copyOf(crossings);
    }

    public Form(Edition edition, Questionnaire questionnaire, @Nullable Instant frozenAt) {
        this(edition, questionnaire, frozenAt, List.of(), List.of());
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
