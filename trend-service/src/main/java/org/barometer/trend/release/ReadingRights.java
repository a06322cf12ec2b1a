package org.barometer.trend.release;

import io.quarkus.security.identity.SecurityIdentity;

/** What a caller may read: the same for all who have the same of the roles that count. */
public enum ReadingRights {
    /** Public releases. */
    PUBLIC,
    /** All published releases. */
    PUBLISHED,
    /** Also those that are not published yet. */
    ALL;

    public static ReadingRights of(SecurityIdentity caller) {
        if (caller.hasRole("analyst") || caller.hasRole("publisher")) {
            return ALL;
        }
        return caller.hasRole("dashboard") ? PUBLISHED : PUBLIC;
    }
}
