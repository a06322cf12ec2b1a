package org.barometer.trend.tally;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.barometer.trend.tally.model.Tally;
import org.jspecify.annotations.Nullable;

/** All tallies in memory, as far as this instance has read them. */
@ApplicationScoped
public class TallyCube {
    /** Edition to agency to counts. */
    private final Map<String, Map<String, Parts>> editions = new ConcurrentHashMap<>();

    /** The tally of each agency that has answers in an edition, over all parts. */
    public Map<String, Tally> agencies(String edition) {
        return editions.getOrDefault(edition, Map.of()).entrySet().stream()
                .map(agency -> Map.entry(agency.getKey(), agency.getValue().sum()))
                .filter(agency -> agency.getValue().responses() > 0)
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes in the current counts of one part of an agency's responses. */
    public void learn(String edition, String agency, int part, Tally tally) {
        editions.computeIfAbsent(edition, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(agency, _ -> new Parts())
                .put(part, tally);
    }

    /** One agency's counts by part; added up when somebody asks, and then only once. */
    private static final class Parts {
        private final Map<Integer, Tally> tallies = new HashMap<>();
        private @Nullable Tally sum;

        synchronized void put(int part, Tally tally) {
            tallies.put(part, tally);
            sum = null;
        }

        synchronized Tally sum() {
            var known = sum;
            if (known == null) {
                known = tallies.values().stream().reduce(Tally::plus).orElse(Tally.NONE);
                sum = known;
            }
            return known;
        }
    }
}
