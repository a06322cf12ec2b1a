package org.barometer.agency.member.model;

/** How a wish to give a role ended, if it did. */
public enum GrantState {
    ASKED,
    CONFIRMED,
    REFUSED,
    /** Nobody answered in time, or the person changed in the meantime. */
    EXPIRED
}
