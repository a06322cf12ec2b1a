package org.barometer.survey.participation;

import java.util.List;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.participation.model.Participation;

/** What can happen to an agency's part in an edition that somebody wants to change. */
public sealed interface ParticipationOutcome {
    /** As it stands now, with the number of responses received. */
    record Standing(Participation participation, long responses, boolean isNew)
            implements ParticipationOutcome {}

    record Invited(int invited, int already) implements ParticipationOutcome {}

    /** Places in what was sent that name no agency. */
    record UnknownAgencies(List<Integer> places) implements ParticipationOutcome {}

    /** Another deadline than the one told needs a reason. */
    record ReasonMissing() implements ParticipationOutcome {}

    record Locked(Lock lock) implements ParticipationOutcome {}

    /** No such edition, or the agency is not invited to it. */
    record Nothing() implements ParticipationOutcome {}
}
