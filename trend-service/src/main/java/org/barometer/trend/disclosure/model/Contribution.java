package org.barometer.trend.disclosure.model;

import java.util.Collection;
import java.util.Map;

/** What one agency's respondents answered to one question: the base and how often each option. */
public record Contribution(String agency, long base, Map<String, Long> counts) {

    public Contribution {
        if (base < 0) {
            throw new IllegalArgumentException("A base cannot be negative: " + base);
        }
        for (var count : counts.values()) {
            if (count < 0 || count > base) {
                throw new IllegalArgumentException(
                        "A count of %d does not fit a base of %d".formatted(count, base));
            }
        }
        counts = Map.copyOf(counts);
    }

    /** How often one of several options was chosen; of a multiple choice, ticks are added up. */
    public long count(Collection<String> options) {
        var sum = 0L;
        for (var option : options) {
            sum += counts.getOrDefault(option, 0L);
        }
        return sum;
    }
}
