package org.barometer.agency.agency.model;

/** Whether an agency takes part: for now, not for now, or never again. */
public enum AgencyStatus {
    ACTIVE,
    SUSPENDED,
    RETIRED;

    /** Only an active agency's people may sign in for it. */
    public boolean admits() {
        return this == ACTIVE;
    }

    boolean isFinal() {
        return this == RETIRED;
    }
}
