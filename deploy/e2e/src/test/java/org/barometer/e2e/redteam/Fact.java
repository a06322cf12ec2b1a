package org.barometer.e2e.redteam;

import java.util.Optional;

/**
 * A statement as an attacker writes it down: what the cell can be, as a part of its base if the
 * base is not known.
 *
 * @param ofBase whether the bounds are shares of the base, not counts
 */
record Fact(String said, Cell cell, double low, double high, boolean ofBase) {

    /** What rounding in the machine may have added or taken. */
    private static final double DUST = 1e-7;

    static Fact count(String said, Cell cell, long count) {
        return new Fact(said, cell, count, count, false);
    }

    /** A share of a known base is a whole number of respondents. */
    static Fact share(String said, Cell cell, double low, double high, Optional<Long> base) {
        return base.map(
                        known ->
                                new Fact(
                                        said,
                                        cell,
                                        Math.ceil(low * known - DUST),
                                        Math.floor(high * known + DUST),
                                        false))
                .orElseGet(() -> new Fact(said, cell, low, high, true));
    }

    /** The same of another question, which the same people answered. */
    Fact of(Question other) {
        return new Fact(said, new Cell(other, cell.area(), cell.option()), low, high, ofBase);
    }

    boolean isCount() {
        return !ofBase && low == high;
    }

    boolean isTrue(long count, long base) {
        var unit = ofBase ? base : 1;
        return low * unit - DUST <= count && count <= high * unit + DUST;
    }
}
