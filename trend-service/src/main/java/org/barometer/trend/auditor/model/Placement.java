package org.barometer.trend.auditor.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Among which respondents the members of a coalition are: by the number of a group of atoms, how
 * many of them at least.
 */
public record Placement(SortedMap<Integer, Long> members) {
    static final Placement NOWHERE = new Placement(new TreeMap<>());

    public Placement {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    long in(int group) {
        return members.getOrDefault(group, 0L);
    }

    Placement with(int group, long more) {
        var result = new TreeMap<>(members);
        result.merge(group, more, Math::addExact);
        return new Placement(result);
    }
}
