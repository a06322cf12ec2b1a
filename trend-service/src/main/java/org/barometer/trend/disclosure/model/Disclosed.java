package org.barometer.trend.disclosure.model;

import java.util.List;
import java.util.Map;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.Sensitive;

/**
 * What may be shown of a question, and all that an auditor needs to judge it.
 *
 * @param facts what everybody can write down once it is shown
 * @param sensitive what nobody may learn from them
 * @param truth the counts as they are: one data set that agrees with the facts
 */
public record Disclosed(
        Pattern pattern, List<Fact> facts, List<Sensitive> sensitive, Map<Atom, Long> truth) {

    public Disclosed {
        facts = List.copyOf(facts);
        sensitive = List.copyOf(sensitive);
        truth = Map.copyOf(truth);
    }
}
