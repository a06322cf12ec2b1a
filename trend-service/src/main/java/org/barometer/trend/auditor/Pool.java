package org.barometer.trend.auditor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.barometer.trend.auditor.model.Witness;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.LinearForm;

/** Data sets that were found for one count of a system and may serve others. */
final class Pool {
    private final List<Witness> witnesses = new ArrayList<>();
    private final Map<Atom, BitSet> changing = new HashMap<>();

    void add(Witness witness) {
        for (var atom : witness.changes().keySet()) {
            changing.computeIfAbsent(atom, _ -> new BitSet()).set(witnesses.size());
        }
        witnesses.add(witness);
    }

    /** Those that change some atom of a form, in the order in which they came. */
    Stream<Witness> changing(LinearForm form) {
        var numbers = new BitSet();
        for (var atom : form.coefficients().keySet()) {
            var own = changing.get(atom);
            if (own != null) {
                numbers.or(own);
            }
        }
        return numbers.stream().mapToObj(witnesses::get);
    }
}
