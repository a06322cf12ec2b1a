package org.barometer.survey.analysis;

import java.util.List;
import org.barometer.survey.pages.LockNote;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of one edition says.
 *
 * @param compared nothing where no edition before it was answered
 * @param planLock why its plan stays as it is, if so
 */
record EditionPage(
        EditionHead head,
        List<Stage> stages,
        List<StepForm> steps,
        @Nullable Compared compared,
        @Nullable LockNote planLock,
        Plan plan,
        boolean embargoMoves,
        List<Past> history,
        Filled filled) {

    /** One of the states, in their order: "passed", "now" or nothing of the kind. */
    record Stage(State state, String when) {}

    /** A step as a form. */
    record StepForm(
            String to, String key, boolean back, boolean danger, boolean asksComparability) {

        /** The field for the reason; several steps may lead on, each with its own. */
        public String reason() {
            return reasonOf(to);
        }

        static String reasonOf(String to) {
            return "reason-" + to;
        }
    }

    /** What has been decided about the edition, for reading. */
    record Plan(
            int year,
            int version,
            String versionHref,
            boolean frozen,
            String source,
            boolean synthetic,
            boolean anonymous,
            @Nullable String embargo,
            List<Integer> versions) {}

    /** A step that was taken. */
    record Past(String when, String step, String who, String reason) {}
}
