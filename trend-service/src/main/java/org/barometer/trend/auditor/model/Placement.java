package org.barometer.trend.auditor.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Among which respondents the members of a coalition are.
 *
 * @param members by the number of a group of atoms, how many of them at least
 * @param agencies numbers of agencies of which they could be, one for each
 */
public record Placement(SortedMap<Integer, Long> members, List<Integer> agencies) {
    public Placement {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        agencies = List.copyOf(agencies);
    }

    long in(int group) {
        return members.getOrDefault(group, 0L);
    }

    /**
     * @param members by group
     */
    static Placement of(long[] members, List<Integer> agencies) {
        var placed = new TreeMap<Integer, Long>();
        for (int group = 0; group < members.length; group++) {
            if (members[group] != 0) {
                placed.put(group, members[group]);
            }
        }
        return new Placement(placed, agencies);
    }
}
