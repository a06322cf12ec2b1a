package org.barometer.trend.disclosure.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.LinearForm;

/** Whether a form follows from others by adding and subtracting, in whole numbers of any size. */
final class ExactRank {
    private final List<Atom> atoms;
    private final List<BigInteger[]> rows = new ArrayList<>();

    ExactRank(Collection<LinearForm> forms) {
        var all = new TreeSet<Atom>();
        forms.forEach(form -> all.addAll(form.coefficients().keySet()));
        atoms = List.copyOf(all);
        forms.forEach(form -> add(reduced(form)));
    }

    boolean implies(LinearForm form) {
        return atoms.containsAll(form.coefficients().keySet()) && pivot(reduced(form)) < 0;
    }

    private void add(BigInteger[] row) {
        if (pivot(row) >= 0) {
            rows.add(row);
        }
    }

    /** Crosswise multiplication leaves no fractions (Bareiss would divide them out again). */
    private BigInteger[] reduced(LinearForm form) {
        var rest =
                atoms.stream()
                        .map(atom -> BigInteger.valueOf(form.coefficients().getOrDefault(atom, 0L)))
                        .toArray(BigInteger[]::new);
        for (var row : rows) {
            var pivot = pivot(row);
            var factor = rest[pivot];
            if (factor.signum() != 0) {
                for (var i = 0; i < rest.length; i++) {
                    rest[i] = rest[i].multiply(row[pivot]).subtract(row[i].multiply(factor));
                }
            }
        }
        var divisor = BigInteger.ZERO;
        for (var value : rest) {
            divisor = divisor.gcd(value);
        }
        if (divisor.signum() > 0) {
            for (var i = 0; i < rest.length; i++) {
                rest[i] = rest[i].divide(divisor);
            }
        }
        return rest;
    }

    private static int pivot(BigInteger[] row) {
        for (var i = 0; i < row.length; i++) {
            if (row[i].signum() != 0) {
                return i;
            }
        }
        return -1;
    }
}
