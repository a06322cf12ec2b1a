package org.barometer.survey.response.model;

/** Why a response is sent back. */
public enum ReturnReason {
    INCOMPLETE,
    IMPLAUSIBLE,
    INCONSISTENT,
    DUPLICATE,
    /** Somebody could be recognised by what it says. */
    IDENTIFYING,
    OTHER
}
