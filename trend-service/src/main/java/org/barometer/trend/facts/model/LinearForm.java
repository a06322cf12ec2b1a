package org.barometer.trend.facts.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sum of unknown counts, each times a whole number: what a cell, a base, a difference or a
 * rounded percentage is made of.
 *
 * @param coefficients of the atoms that count, in their order; none is 0
 */
public record LinearForm(SortedMap<Atom, Long> coefficients) {
    public static final LinearForm NOTHING = new LinearForm(new TreeMap<>());

    public LinearForm {
        if (coefficients.containsValue(0L)) {
            throw new IllegalArgumentException("An atom that does not count is left out");
        }
        coefficients = Collections.unmodifiableSortedMap(new TreeMap<>(coefficients));
    }

    /** Each of these atoms once. */
    public static LinearForm sum(Collection<Atom> atoms) {
        var coefficients = new TreeMap<Atom, Long>();
        atoms.forEach(atom -> coefficients.merge(atom, 1L, Math::addExact));
        return new LinearForm(coefficients);
    }

    public LinearForm plus(LinearForm other) {
        var result = new TreeMap<>(coefficients);
        other.coefficients.forEach(
                (atom, coefficient) -> result.merge(atom, coefficient, LinearForm::addOrDrop));
        return new LinearForm(result);
    }

    public LinearForm minus(LinearForm other) {
        return plus(other.times(-1));
    }

    public LinearForm times(long factor) {
        if (factor == 0) {
            return NOTHING;
        }
        var result = new TreeMap<Atom, Long>();
        coefficients.forEach(
                (atom, coefficient) -> result.put(atom, Math.multiplyExact(coefficient, factor)));
        return new LinearForm(result);
    }

    /**
     * Its value in one data set, by plain integer arithmetic.
     *
     * @param counts of the atoms; one that is missing counts 0
     * @throws ArithmeticException if it does not fit 64 bits
     */
    public long valueIn(Map<Atom, Long> counts) {
        var sum = 0L;
        for (var term : coefficients.entrySet()) {
            var count = counts.getOrDefault(term.getKey(), 0L);
            sum = Math.addExact(sum, Math.multiplyExact(term.getValue(), count));
        }
        return sum;
    }

    /** A coefficient that comes to 0 leaves the form, so that equal forms are equal records. */
    @SuppressWarnings("NullAway") // null is how a map is told to drop the key
    private static Long addOrDrop(Long one, Long other) {
        var sum = Math.addExact(one, other);
        return sum == 0 ? null : sum;
    }
}
