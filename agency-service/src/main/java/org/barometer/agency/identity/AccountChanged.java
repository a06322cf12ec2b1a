package org.barometer.agency.identity;

import java.time.Instant;

/** The event that tells others to refuse whatever an account still holds. */
record AccountChanged(String account, State state, Instant at) {
    static final String TOPIC = "barometer.accounts.v1";

    enum State {
        SUSPENDED,
        REMOVED
    }
}
