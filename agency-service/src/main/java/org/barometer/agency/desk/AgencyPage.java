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
        List<Choice> statuses,
        @Nullable String done) {}
