package org.barometer.agency.desk;

import java.util.List;
import org.barometer.agency.pages.Link;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is written, and what it would change.
 *
 * @param document as it was sent
 * @param refusal why nothing was done, if so
 * @param faults what is wrong with the document
 * @param plan what it would change
 */
record StatePage(
        List<Link> tabs,
        String document,
        @Nullable String refusal,
        List<FaultLine> faults,
        @Nullable Planned plan) {

    /** One thing that is wrong with the document. */
    record FaultLine(String line, String path, String text) {}

    /**
     * A plan to be applied as it was seen.
     *
     * @param lead how much would change
     * @param key names one application, so that sending its form twice applies nothing twice
     */
    record Planned(String lead, String digest, String key, List<PlanLine> lines) {}

    /**
     * One thing that would change.
     *
     * @param hindrance what stands against it, if anything
     * @param prevented whether it is not done at all for that
     */
    record PlanLine(
            String action,
            String target,
            List<AuditEntryPage.Value> values,
            @Nullable String hindrance,
            boolean prevented) {}
}
