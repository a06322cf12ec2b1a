package org.barometer.agency.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One agency, and the forms by which it changes.
 *
 * @param done what has just been done
 */
record AgencyPage(
        AgencyLine agency,
        boolean isFinal,
        Filled filled,
        List<Choice> countries,
        List<Choice> types,
        List<Choice> sizes,
        List<Step> steps,
        @Nullable String done) {

    /** A step in the agency's life that can be taken now, and the reasons that there can be. */
    record Step(String name, List<Choice> reasons) {}
}
