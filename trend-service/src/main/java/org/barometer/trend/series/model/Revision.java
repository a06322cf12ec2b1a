package org.barometer.trend.series.model;

import java.util.Map;

/** Why a published figure was replaced, in a code and in words. */
public record Revision(Reason reason, Map<String, String> comment) {

    /**
     * The kinds of revision that statistical offices tell apart: routine ones (more data), those of
     * method, and corrections that nobody could plan.
     */
    public enum Reason {
        /** Routine: data that came too late for the earlier figure. */
        LATE_DATA,
        /** The publisher itself has printed another figure for the same year. */
        SOURCE_RESTATED,
        /** Made anew by a better method, of the same things. */
        METHOD_CHANGE,
        /** The earlier figure was wrong, at its source or here. */
        CORRECTION
    }

    public Revision {
        comment = Map.copyOf(comment);
    }
}
