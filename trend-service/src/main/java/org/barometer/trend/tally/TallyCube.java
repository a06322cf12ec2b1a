package org.barometer.trend.tally;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.barometer.trend.tally.model.Tally;

/** All tallies in memory, as far as this instance has read them. */
@ApplicationScoped
public class TallyCube {
    /** Edition to agency to part to counts. */
    private final Map<String, Map<String, Map<Integer, Tally>>> parts = new ConcurrentHashMap<>();

    /** The tally of each agency that has answers in an edition, over all parts. */
    public Map<String, Tally> agencies(String edition) {
        return parts.getOrDefault(edition, Map.of()).entrySet().stream()
                .map(agency -> Map.entry(agency.getKey(), sum(agency.getValue())))
                .filter(agency -> agency.getValue().responses() > 0)
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes in the current counts of one part of an agency's responses. */
    public void learn(String edition, String agency, int part, Tally tally) {
        parts.computeIfAbsent(edition, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(agency, _ -> new ConcurrentHashMap<>())
                .put(part, tally);
    }

    private static Tally sum(Map<Integer, Tally> parts) {
        return parts.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
