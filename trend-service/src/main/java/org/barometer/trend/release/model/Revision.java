package org.barometer.trend.release.model;

import java.util.Map;

/**
 * That a release takes the place of an earlier one, and why.
 *
 * @param release the code of the earlier one
 * @param note the reason in words, by language; may be empty
 */
public record Revision(String release, Reason reason, Map<String, String> note) {

    /** Why published figures are published anew. */
    public enum Reason {
        /** Data that came after the release. */
        LATE_DATA,
        /** Something was wrong. */
        CORRECTION,
        /** What is counted is defined otherwise now. */
        DEFINITION_CHANGE,
        /** The source itself has changed what it gave. */
        SOURCE_RESTATED,
        /** The figures are computed otherwise now. */
        METHOD_CHANGE
    }

    public Revision {
        note = Map.copyOf(note);
    }
}
