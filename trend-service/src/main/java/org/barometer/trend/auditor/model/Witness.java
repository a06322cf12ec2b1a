package org.barometer.trend.auditor.model;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.barometer.trend.facts.model.Atom;

/**
 * A data set that could as well be the true one, told by what is different in it.
 *
 * @param changes how many more, or fewer, respondents each atom has than in truth; none is 0
 */
public record Witness(SortedMap<Atom, Long> changes) {

    public Witness {
        if (changes.isEmpty() || changes.containsValue(0L)) {
            throw new IllegalArgumentException("A witness names what is different, and only that");
        }
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** Its counts where the truth has these. */
    public Map<Atom, Long> counts(Map<Atom, Long> truth) {
        return changes.entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                change ->
                                        Math.addExact(
                                                truth.getOrDefault(change.getKey(), 0L),
                                                change.getValue())));
    }
}
