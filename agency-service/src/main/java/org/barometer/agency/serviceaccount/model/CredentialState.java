package org.barometer.agency.serviceaccount.model;

/** How far a client and its secret have come. */
public enum CredentialState {
    /** Decided, and perhaps not yet there. */
    BEGUN,
    VALID,
    /** Refused everywhere, and perhaps not yet by the identity provider. */
    ENDING,
    ENDED;

    /** Whether somebody may sign in with it, now or when it is there. */
    public boolean isLive() {
        return this == BEGUN || this == VALID;
    }
}
