package org.barometer.trend.facts.model;

import java.util.Map;

/**
 * Something that was published, or follows from what the words mean: a linear form lies between two
 * whole numbers, both included.
 *
 * @param name where it is published, for the report of the audit
 * @param atLeast {@link #NO_LEAST} where nothing is said
 * @param atMost {@link #NO_MOST} where nothing is said
 */
public record Fact(String name, LinearForm form, long atLeast, long atMost) {
    public static final long NO_LEAST = Long.MIN_VALUE;
    public static final long NO_MOST = Long.MAX_VALUE;

    public Fact {
        if (atLeast > atMost) {
            throw new IllegalArgumentException(
                    "%s lies between %d and %d".formatted(name, atLeast, atMost));
        }
    }

    /** The form has exactly this value. */
    public static Fact equal(String name, LinearForm form, long value) {
        return new Fact(name, form, value, value);
    }

    public boolean isExact() {
        return atLeast == atMost;
    }

    /** Whether a data set agrees with it. */
    public boolean holdsIn(Map<Atom, Long> counts) {
        var value = form.valueIn(counts);
        return atLeast <= value && value <= atMost;
    }
}
