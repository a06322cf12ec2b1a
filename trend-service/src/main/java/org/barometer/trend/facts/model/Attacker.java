package org.barometer.trend.facts.model;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Someone who has everything published and some answers beside it.
 *
 * @param agencies whose counts are known to it exactly
 * @param respondents how many further respondents, of any agency, add their own answers
 */
public record Attacker(SortedSet<String> agencies, int respondents) {
    public static final Attacker PUBLIC = new Attacker(new TreeSet<>(), 0);

    public Attacker {
        if (respondents < 0) {
            throw new IllegalArgumentException("Respondents cannot be negative: " + respondents);
        }
        agencies = Collections.unmodifiableSortedSet(new TreeSet<>(agencies));
    }

    /** Whether it knows the count of this atom. */
    public boolean knows(Atom atom) {
        return agencies.contains(atom.agency());
    }
}
