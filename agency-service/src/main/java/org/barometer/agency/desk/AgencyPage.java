package org.barometer.agency.desk;

import java.util.List;
import org.barometer.agency.pages.Link;
import org.jspecify.annotations.Nullable;

/**
 * One agency, the forms by which it changes, and how it came to be so.
 *
 * @param isFinal whether nothing about it can change any more
 * @param names the fields for names besides the English one
 * @param facts what describes it
 * @param kin the agencies that it gave way to, or that gave way to it
 * @param steps what can be done to it now
 * @param earlier where earlier changes are, if there are any
 * @param done what has just been done
 */
record AgencyPage(
        AgencyLine agency,
        boolean isFinal,
        Filled filled,
        List<Choice> names,
        AgencyWords words,
        List<Fact> facts,
        List<Kin> kin,
        List<Step> steps,
        List<Change> history,
        @Nullable String earlier,
        @Nullable String done) {

    /**
     * Agencies that this one is linked with.
     *
     * @param since empty where the others' pages say it
     */
    record Kin(String name, List<Link> agencies, String since) {}

    /** A step in the agency's life that can be taken now, and the reasons that there can be. */
    record Step(String name, boolean isGrave, List<Choice> reasons) {
        public String field() {
            return fieldOf(name);
        }

        /** Each step has its own form on the page, and so its own field. */
        static String fieldOf(String step) {
            return "reason-" + step;
        }
    }

    /**
     * What was changed, by whom and why.
     *
     * @param agency where it was another that gave way to this one
     * @param reason empty where none was needed
     */
    record Change(
            String when,
            String action,
            @Nullable Link agency,
            String reason,
            String who,
            List<Value> values) {}

    /**
     * A value before and after a change.
     *
     * @param before empty where there was none
     * @param after empty where there is none
     */
    record Value(String name, String before, String after) {}
}
