package org.barometer.survey.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.desk.model.Step;
import org.barometer.survey.desk.model.TimeLeft;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.participation.OwnParticipations.Part;
import org.barometer.survey.participation.model.Deadline;
import org.barometer.survey.participation.model.Note;
import org.barometer.survey.participation.model.Participation;
import org.barometer.survey.participation.model.ParticipationState;
import org.jspecify.annotations.Nullable;

/**
 * An edition as it concerns one agency.
 *
 * @param programme its title, by language
 * @param lock why the agency can send nothing now
 */
record OwnEdition(Edition edition, Map<String, String> programme, Part part, @Nullable Lock lock) {

    String code() {
        return edition.code();
    }

    boolean isOpen() {
        return edition.state() == EditionState.OPEN;
    }

    Optional<ParticipationState> state() {
        return Optional.ofNullable(part.participation()).map(one -> one.state(part.responses()));
    }

    Optional<Deadline> deadline() {
        return Optional.ofNullable(part.participation())
                .map(Participation::terms)
                .map(terms -> terms.deadline());
    }

    Optional<TimeLeft> left(Instant now) {
        return isOpen() ? deadline().map(until -> TimeLeft.until(until, now)) : Optional.empty();
    }

    Optional<Integer> target() {
        return Optional.ofNullable(part.participation())
                .map(Participation::terms)
                .map(terms -> terms.target());
    }

    /** The last time that the deadline was moved. */
    Optional<Note> extension() {
        return part.notes().stream()
                .filter(note -> note.what() == Note.Kind.EXTENDED)
                .reduce((_, last) -> last);
    }

    Step step() {
        return Step.of(
                new Step.Situation(
                        edition.state(),
                        state().orElse(null),
                        lock != null,
                        part.responses(),
                        part.returned()));
    }
}
