package org.barometer.trend.population.model;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import org.barometer.trend.disclosure.model.Breakdown;

/**
 * How many of those whom an edition is about belong to each area.
 *
 * @param population by area: every one that they are divided into
 */
public record DeclaredMargin(Breakdown by, Map<String, Long> population) {

    public DeclaredMargin {
        population = Map.copyOf(population);
    }

    /** How many there are of all. */
    long total() {
        return population.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Double> sizes() {
        return population.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, area -> (double) area.getValue()));
    }
}
