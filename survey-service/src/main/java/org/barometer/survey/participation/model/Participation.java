package org.barometer.survey.participation.model;

import java.time.Instant;
import java.util.Optional;
import org.barometer.survey.lock.model.Lock;
import org.jspecify.annotations.Nullable;

/**
 * An agency's part in an edition: what is asked of it, until when, and what it says to that.
 *
 * @param filed when the agency said that it has sent everything
 */
public record Participation(
        String edition,
        String agency,
        Terms terms,
        Instant invited,
        @Nullable Instant filed,
        @Nullable Declined declined) {

    /**
     * What an analyst asks of an agency.
     *
     * @param target how many responses are hoped for
     * @param language in which the agency is written to
     */
    public record Terms(
            @Nullable Integer target, @Nullable String language, @Nullable Deadline deadline) {}

    /** That the agency does not take part, and why. */
    public record Declined(Refusal reason, Instant at) {}

    public static Participation invite(String edition, String agency, Terms terms, Instant at) {
        return new Participation(edition, agency, terms, at, null, null);
    }

    /** Asked again under these terms; who had declined is asked anew. */
    public Participation under(Terms newTerms) {
        return new Participation(edition, agency, newTerms, invited, filed, null);
    }

    /** Everything has been sent, says the agency. */
    public Participation filed(Instant at) {
        return new Participation(edition, agency, terms, invited, at, null);
    }

    /** Takes part after all, or has more to send. */
    public Participation resumed() {
        return new Participation(edition, agency, terms, invited, null, null);
    }

    public Participation declined(Refusal reason, Instant at) {
        return new Participation(edition, agency, terms, invited, null, new Declined(reason, at));
    }

    public ParticipationState state(long responses) {
        if (declined != null) {
            return ParticipationState.DECLINED;
        }
        var target = terms.target();
        if (filed != null || (target != null && responses >= target)) {
            return ParticipationState.SUBMITTED;
        }
        return responses > 0 ? ParticipationState.STARTED : ParticipationState.INVITED;
    }

    /** Why it takes no answers now, if so. */
    public Optional<Lock> lock(Instant now) {
        if (declined != null) {
            return Optional.of(Lock.Reason.DECLINED.since(declined.at()));
        }
        var deadline = terms.deadline();
        if (deadline != null && !now.isBefore(deadline.instant())) {
            return Optional.of(Lock.Reason.DEADLINE_PASSED.since(deadline.instant()));
        }
        return Optional.empty();
    }
}
