package org.barometer.trend.population.model;

import java.util.Map;
import java.util.Set;
import org.barometer.trend.disclosure.model.Breakdown;

/**
 * The areas that a population can be divided into.
 *
 * @param known those of all agencies that are registered
 * @param answering those of the agencies that have answered
 */
public record Areas(Map<Breakdown, Set<String>> known, Map<Breakdown, Set<String>> answering) {

    public Areas {
        known = Map.copyOf(known);
        answering = Map.copyOf(answering);
    }

    boolean isKnown(Breakdown by, String area) {
        return known.getOrDefault(by, Set.of()).contains(area);
    }

    Set<String> answering(Breakdown by) {
        return answering.getOrDefault(by, Set.of());
    }
}
