package org.barometer.e2e.redteam;

/** The least and the most that a count can be. */
record Bounds(long low, long high) {

    /** More than anybody asks. */
    static final long WITHOUT_END = 1_000_000;

    boolean isExact() {
        return low == high;
    }

    long width() {
        return high - low;
    }

    @Override
    public String toString() {
        return low + " to " + (high >= WITHOUT_END ? "any number" : high);
    }
}
