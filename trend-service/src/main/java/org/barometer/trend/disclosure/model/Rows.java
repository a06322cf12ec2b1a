package org.barometer.trend.disclosure.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.LinearForm;

/** Which unknown counts some linear forms tell apart: those that always go together are one row. */
final class Rows {
    /** One atom of each row stands for all of it. */
    private final Map<Atom, Integer> standing = new HashMap<>();

    Rows(Collection<LinearForm> forms) {
        var signatures = new TreeMap<Atom, List<Long>>();
        var number = 0L;
        for (var form : forms) {
            for (var term : form.coefficients().entrySet()) {
                var signature = signatures.computeIfAbsent(term.getKey(), _ -> new ArrayList<>());
                signature.add(number);
                signature.add(term.getValue());
            }
            number++;
        }
        var seen = new HashMap<List<Long>, Atom>();
        signatures.forEach(
                (atom, signature) -> {
                    if (seen.putIfAbsent(signature, atom) == null) {
                        standing.put(atom, standing.size());
                    }
                });
    }

    /**
     * Of a form that is a sum or difference of those which the rows were made of; any other is not
     * told apart rightly.
     */
    Column column(LinearForm form) {
        var coefficients = new TreeMap<Integer, Long>();
        form.coefficients()
                .forEach(
                        (atom, coefficient) -> {
                            var row = standing.get(atom);
                            if (row != null) {
                                coefficients.put(row, coefficient);
                            }
                        });
        return Column.of(coefficients);
    }
}
