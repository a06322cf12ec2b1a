package org.barometer.trend.disclosure.model;

/** What may be shown of one figure. */
public enum Verdict {
    /** Everything. */
    CLEARED,
    /** The base only: there are too few respondents for a percentage. */
    TOO_FEW,
    /** Nothing; why is not said (R7). */
    SUPPRESSED
}
