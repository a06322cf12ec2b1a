package org.barometer.e2e.redteam;

/** Which counts are sensitive: what the survey promised, whatever a release calls so. */
final class Limits {

    /** A count of 1 to 4 could be known to somebody. */
    static final long MIN_CELL = 5;

    /** So many who know their own answers must not learn those of everybody else. */
    static final long COALITION = 2;

    private static final long MIN_BASE = 10;
    private static final int MIN_AGENCIES = 3;

    /** Among so many of so many agencies "nobody" and "everybody" point to no one. */
    private static final long FREE_BASE = 100;

    private static final int FREE_AGENCIES = 10;

    private Limits() {}

    /** Whether so few answered, or of so few agencies, that none of their counts may be known. */
    static boolean tooSmall(Group group) {
        return group.base() < MIN_BASE
                || group.agencies() < MIN_AGENCIES
                || 2 * group.largest() > group.base();
    }

    static boolean small(Group group, long count) {
        return count == 0 ? !free(group) : count < MIN_CELL;
    }

    static boolean nearlyAll(Group group, long count) {
        return count == group.base() ? !free(group) : group.base() - count <= COALITION;
    }

    private static boolean free(Group group) {
        return group.base() >= FREE_BASE && group.agencies() >= FREE_AGENCIES;
    }
}
