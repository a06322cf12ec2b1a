package org.barometer.survey.response.model;

import java.time.Instant;
import java.util.Optional;
import org.barometer.survey.lock.model.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Where a response stands with the analysts.
 *
 * @param at when it was returned or accepted
 * @param reason why it was returned
 * @param comment what is to be done, in the analyst's words
 */
public record Standing(
        ReviewState state,
        @Nullable Instant at,
        @Nullable ReturnReason reason,
        @Nullable String comment) {

    /** Nobody has looked at it yet. */
    public static final Standing NEW = new Standing(ReviewState.SUBMITTED, null, null, null);

    /** Why it cannot be amended, if so. */
    public Optional<Lock> lock() {
        return state == ReviewState.ACCEPTED
                ? Optional.ofNullable(at).map(Lock.Reason.RESPONSE_ACCEPTED::since)
                : Optional.empty();
    }

    /** Whether it may be amended even after the deadline, because it was asked for. */
    public boolean isReturned() {
        return state == ReviewState.RETURNED;
    }
}
