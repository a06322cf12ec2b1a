package org.barometer.survey.analysis;

import java.util.List;
import org.barometer.survey.pages.LockNote;
import org.barometer.survey.pages.model.AnswerWords;
import org.jspecify.annotations.Nullable;

/**
 * One response, to be accepted or returned.
 *
 * @param returned why it was sent back last, if it ever was
 * @param lock why neither can be done now, if so
 * @param next the next one that nobody has looked at
 */
record ReviewPage(
        EditionHead head,
        String id,
        String href,
        int revision,
        String agency,
        String received,
        String state,
        String tone,
        @Nullable Returned returned,
        @Nullable LockNote lock,
        List<Notice> notices,
        List<Row> answers,
        List<Past> history,
        List<String> reasons,
        @Nullable String next,
        Filled filled) {

    /**
     * What an agency was asked to change.
     *
     * @param since what has become of it
     */
    record Returned(String why, @Nullable String comment, String when, String since) {}

    /** What should be looked at: an unusual number, or a rule that warned. */
    record Notice(String question, String text) {}

    /** A question and what was answered. */
    record Row(String code, String question, List<AnswerWords.Said> parts, boolean marked) {

        /** Whether there is one answer, and not one for each line. */
        public boolean lone() {
            return parts.size() == 1 && parts.getFirst().row().isEmpty();
        }
    }

    record Past(String when, String what, String reason, String who) {}
}
