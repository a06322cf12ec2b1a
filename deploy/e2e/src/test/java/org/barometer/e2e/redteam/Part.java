package org.barometer.e2e.redteam;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.barometer.e2e.redteam.Truth.Counts;

/**
 * Agencies that nothing tells apart: their answers are one unknown for each option.
 *
 * @param name the same for all parts of which the same is known, whatever agencies they are
 * @param areas those that matter and that all of them are in
 * @param own whether it is the attacker's own agency, whose answers are known
 */
record Part(String name, List<String> agencies, Set<Area> areas, boolean own) {
    Part {
        agencies = List.copyOf(agencies);
        areas = Set.copyOf(areas);
    }

    long tookPart(Moment moment) {
        return agencies.stream().filter(agency -> moment.of(agency).base() > 0).count();
    }

    long base(Moment moment) {
        return agencies.stream().mapToLong(agency -> moment.of(agency).base()).sum();
    }

    long of(Moment moment, String option) {
        return agencies.stream().mapToLong(agency -> moment.of(agency).of(option)).sum();
    }

    /** How many of the answers of one moment are none of the other. */
    Counts beyond(Moment one, Moment other, Asked asked) {
        var all = new TreeMap<String, Long>();
        var base = 0L;
        for (var agency : agencies) {
            var more = one.of(agency).beyond(other.of(agency), asked);
            base += more.base();
            more.options().forEach((option, count) -> all.merge(option, count, Long::sum));
        }
        return new Counts(base, all);
    }
}
