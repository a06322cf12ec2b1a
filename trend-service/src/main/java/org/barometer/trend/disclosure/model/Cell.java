package org.barometer.trend.disclosure.model;

import java.util.List;

/** How many of a base chose one thing, kept apart by agency: the unit that the cell rule judges. */
record Cell(List<Share> shares) {

    /** One agency's part of a cell. */
    record Share(long base, long count) {}

    Cell {
        shares = List.copyOf(shares);
    }

    long base() {
        return shares.stream().mapToLong(Share::base).sum();
    }

    long count() {
        return shares.stream().mapToLong(Share::count).sum();
    }

    int agencies() {
        return shares.size();
    }

    /** The respondents of the same base who did not choose it. */
    Cell complement() {
        return new Cell(
                shares.stream()
                        .map(share -> new Share(share.base(), share.base() - share.count()))
                        .toList());
    }
}
