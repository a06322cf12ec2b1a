package org.barometer.agency.serviceaccount.model;

import java.util.Locale;

/** What a program may be; the other roles are for people only. */
public enum ProgramRole {
    /** Sends responses of its agency and reads those that it sent. */
    RESPONDENT,
    /** Sees and looks after all responses of its agency, also by file. */
    COORDINATOR,
    /** Reads released trends. */
    DASHBOARD;

    /** Whether it works for an agency and for no other. */
    public boolean needsAgency() {
        return this != DASHBOARD;
    }

    /** The role as tokens name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
