package org.barometer.survey.analysis;

import java.util.List;
import org.barometer.survey.pages.LockNote;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page about one agency's part in an edition says.
 *
 * @param editionLock why nothing of it can be changed, if so
 * @param lock why the agency cannot answer now, if so
 */
record AgencyPage(
        EditionHead head,
        String agency,
        String country,
        String state,
        String tone,
        String responses,
        String invited,
        @Nullable LockNote editionLock,
        @Nullable LockNote lock,
        boolean answered,
        List<Past> history,
        List<String> languages,
        List<String> zones,
        Filled filled) {

    /** What happened to the agency's part. */
    record Past(String when, String what, String reason, String deadline, String who) {}
}
