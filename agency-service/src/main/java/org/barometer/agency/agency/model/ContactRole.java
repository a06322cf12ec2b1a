package org.barometer.agency.agency.model;

/** Whom to turn to in an agency: an office that somebody holds, never a person. */
public enum ContactRole {
    HEAD_OF_UNIT,
    DATA_OFFICER,
    LIAISON
}
