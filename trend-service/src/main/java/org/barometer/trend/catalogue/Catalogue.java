package org.barometer.trend.catalogue;

import static java.util.Comparator.comparingInt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Crossing;
import org.barometer.trend.catalogue.model.Edition;

/** The agencies and editions that the other services have told of, by their latest event. */
@ApplicationScoped
public class Catalogue {
    private final Map<String, Edition> editions = new ConcurrentHashMap<>();
    private final Map<String, Agency> agencies = new ConcurrentHashMap<>();

    public Optional<Edition> edition(String code) {
        return Optional.ofNullable(editions.get(code));
    }

    /** The pairs of questions that an edition declares to be counted together, if it is known. */
    public List<Crossing> crossings(String edition) {
        return edition(edition).map(Edition::crossings).orElse(List.of());
    }

    /** All editions by year, then code. */
    public List<Edition> editions() {
        return editions.values().stream()
                .sorted(comparingInt(Edition::year).thenComparing(Edition::code))
                .toList();
    }

    public Optional<Agency> agency(String code) {
        return Optional.ofNullable(agencies.get(code));
    }

    /** All agencies, whatever their state. */
    public Collection<Agency> agencies() {
        return List.copyOf(agencies.values());
    }

    /** Takes in the current state of an edition. */
    public void learn(Edition edition) {
        editions.put(edition.code(), edition);
    }

    /** Takes in the current state of an agency. */
    public void learn(Agency agency) {
        agencies.put(agency.code(), agency);
    }
}
