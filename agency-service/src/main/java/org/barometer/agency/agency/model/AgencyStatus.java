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

    /** Whether the step leads anywhere from here. */
    public boolean allows(Transition transition) {
        return this != RETIRED && this != transition.status();
    }

    public boolean isFinal() {
        return this == RETIRED;
    }
}
