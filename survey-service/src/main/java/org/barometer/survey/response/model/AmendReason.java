package org.barometer.survey.response.model;

/** Why a response is amended. */
public enum AmendReason {
    CORRECTION,
    COMPLETION,
    /** It was returned. */
    REQUESTED,
    OTHER
}
