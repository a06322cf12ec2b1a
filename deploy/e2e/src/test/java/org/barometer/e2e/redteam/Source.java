package org.barometer.e2e.redteam;

/** Where a statement was read, and of which release it is. */
record Source(String release, String where) {

    @Override
    public String toString() {
        return release + ", " + where;
    }
}
