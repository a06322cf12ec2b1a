package org.barometer.survey.participation.model;

/** Why an agency does not take part in an edition. */
public enum Refusal {
    NOTHING_TO_REPORT,
    NOT_HELD,
    NOT_LAWFUL,
    NO_CAPACITY,
    OTHER
}
