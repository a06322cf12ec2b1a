package org.barometer.trend.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.barometer.trend.audit.AuditLog;
import org.barometer.trend.audit.model.Act;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.population.PopulationOutcome.Declared;
import org.barometer.trend.population.PopulationOutcome.EditionUnknown;
import org.barometer.trend.population.PopulationOutcome.Faulty;
import org.barometer.trend.population.PopulationOutcome.NotSeen;
import org.barometer.trend.population.PopulationOutcome.OtherVersion;
import org.barometer.trend.population.model.Areas;
import org.barometer.trend.population.model.DeclaredMargin;
import org.barometer.trend.population.model.Population;
import org.barometer.trend.tally.TallyCube;
import org.jspecify.annotations.Nullable;

/** Takes in how many there are of those whom an edition is about. */
@ApplicationScoped
class DeclarePopulation {
    private final PopulationStore store;
    private final Catalogue catalogue;
    private final TallyCube cube;
    private final AuditLog audit;
    private final Clock clock;

    DeclarePopulation(
            PopulationStore store,
            Catalogue catalogue,
            TallyCube cube,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.cube = cube;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Declares the margins of an edition.
     *
     * @param seen the version that is replaced; none where there is none yet
     */
    @Transactional
    PopulationOutcome declare(
            String edition, @Nullable Integer seen, String source, List<DeclaredMargin> margins) {
        if (catalogue.edition(edition).isEmpty()) {
            return new EditionUnknown();
        }
        store.lock(edition);
        var standing = store.latest(edition);
        int present = standing.map(Population::version).orElse(0);
        if (seen == null && present > 0) {
            return new NotSeen();
        }
        if (seen != null && seen != present) {
            return new OtherVersion(present);
        }
        var population = new Population(present + 1, source, margins);
        var faults = population.faults(areas(edition));
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        store.add(edition, population, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.add(
                Act.of("POPULATION_DECLARED", "EDITION", edition)
                        .changing(
                                standing.map(DeclarePopulation::values).orElseGet(Map::of),
                                values(population)));
        return new Declared(population);
    }

    private static Map<String, String> values(Population population) {
        return Map.of(
                "version",
                Integer.toString(population.version()),
                "margins",
                population.margins().stream()
                        .map(margin -> margin.by().name())
                        .collect(Collectors.joining(",")));
    }

    private Areas areas(String edition) {
        var answering =
                cube.agencies(edition).keySet().stream()
                        .map(catalogue::agency)
                        .flatMap(Optional::stream)
                        .toList();
        return new Areas(areas(catalogue.agencies()), areas(answering));
    }

    private static Map<Breakdown, Set<String>> areas(Collection<Agency> agencies) {
        return Map.of(
                Breakdown.COUNTRY,
                agencies.stream().map(Agency::country).collect(Collectors.toSet()),
                Breakdown.AGENCY_TYPE,
                agencies.stream().map(Agency::type).collect(Collectors.toSet()));
    }
}
