package org.barometer.survey.response.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a response: which revision, when, why, and in which role, but never who.
 *
 * @param reason a code
 * @param comment of an analyst who returned it
 * @param digest of the answers of the revision, where there are new ones
 */
public record HistoryEntry(
        Kind what,
        int revision,
        Instant at,
        String role,
        @Nullable String reason,
        @Nullable String comment,
        @Nullable Digest digest) {

    /** What happened. */
    public enum Kind {
        SUBMITTED,
        AMENDED,
        RETURNED,
        ACCEPTED,
        WITHDRAWN
    }
}
