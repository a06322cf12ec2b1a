package org.barometer.survey.participation.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the history of an agency's part in an edition.
 *
 * @param deadline the one that held from then on
 * @param subject of an analyst only; who acts for an agency is named by role
 */
public record Note(
        Kind what,
        @Nullable String reason,
        @Nullable Deadline deadline,
        String role,
        @Nullable String subject,
        Instant at) {

    /** What happened. */
    public enum Kind {
        INVITED,
        CHANGED,
        EXTENDED,
        DECLINED,
        FILED,
        RESUMED,
        TAKEN_BACK
    }
}
