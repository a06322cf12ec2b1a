package org.barometer.survey.analysis;

import java.util.List;
import org.barometer.survey.pages.LockNote;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page about who takes part in an edition says.
 *
 * @param lock why nothing of it can be changed, if so
 * @param others active agencies that are not invited
 * @param zones where the clocks of deadlines can hang
 */
record ParticipationPage(
        EditionHead head,
        @Nullable LockNote lock,
        List<Row> agencies,
        List<Due> due,
        List<String> others,
        String othersCount,
        List<String> languages,
        List<String> zones,
        Filled filled) {

    /** An agency's part at a glance. */
    record Row(
            String agency,
            String href,
            String country,
            String state,
            String tone,
            String responses,
            @Nullable Bar reached,
            String language,
            String deadline,
            String lock) {}

    /** An agency to remind. */
    record Due(String agency, String href, String why, String since, String responses) {}
}
