package org.barometer.trend.release.model;

/** What a reader has to know about an observation. */
public enum Flag {
    /** Withheld; why is not said. */
    SUPPRESSED,
    /** Too few respondents for a percentage. */
    TOO_FEW,
    /** It does not continue the figures before it: the question is not comparable with theirs. */
    BREAK
}
