package org.barometer.survey.response.model;

/** Why answers that break a rule of severity WARNING are right nevertheless. */
public enum WarningReason {
    CHECKED_CORRECT,
    ESTIMATE,
    CHANGED_PRACTICE,
    SMALL_NUMBERS,
    OTHER
}
