package org.barometer.trend.facts.model;

import java.util.Comparator;

/**
 * An unknown count, never negative: how many respondents of one agency are of one category. No
 * published figure tells smaller groups apart.
 *
 * @param agency whose respondents; the agency itself knows the count
 * @param category what these respondents have in common, such as one answer to one question of one
 *     edition
 */
public record Atom(String agency, String category) implements Comparable<Atom> {
    private static final Comparator<Atom> ORDER =
            Comparator.comparing(Atom::category).thenComparing(Atom::agency);

    @Override
    public int compareTo(Atom other) {
        return ORDER.compare(this, other);
    }
}
