package org.barometer.survey.response.model;

/** What the analysts think of a response. */
public enum ReviewState {
    /** Not looked at yet, or amended since. */
    SUBMITTED,
    /** Sent back to be amended. */
    RETURNED,
    ACCEPTED
}
