package org.barometer.agency.member.model;

/** How a person stands to the suite. */
public enum MemberStatus {
    /** Has an account, and has not yet made it usable. */
    INVITED,
    ACTIVE,
    /** Cannot sign in until an administrator says otherwise. */
    SUSPENDED,
    /** The account is gone and the address forgotten; only the id remains, to read old logs. */
    REMOVED;

    public boolean admits() {
        return this == INVITED || this == ACTIVE;
    }
}
