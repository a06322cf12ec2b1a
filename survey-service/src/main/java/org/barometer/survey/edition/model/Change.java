package org.barometer.survey.edition.model;

import java.util.List;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** What can happen to an edition that somebody wants to change. */
public sealed interface Change {
    record Changed(Edition edition) implements Change {}

    record Unchanged(Edition edition) implements Change {}

    /** Its plan is fixed because it has been opened. */
    record TooLate(EditionState state, Lock lock) implements Change {}

    /** The code belongs to an edition of this programme. */
    record OtherProgramme(String programme) implements Change {}

    /** No such step leads from where it stands; locked where none leads from there at all. */
    record NoWay(EditionState from, EditionState to, @Nullable Lock lock) implements Change {}

    /** This step goes back, which needs a reason. */
    record ReasonMissing(EditionState from, EditionState to) implements Change {}

    /** It cannot be opened before this is done. */
    record NotReady(List<Violation> obstacles) implements Change {
        public NotReady {
            obstacles = List.copyOf(obstacles);
        }
    }
}
