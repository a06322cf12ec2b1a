package org.barometer.trend.population;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.barometer.trend.population.model.Population;

/** The populations of editions, in every version that was declared. */
@ApplicationScoped
public class PopulationStore
        implements PanacheRepositoryBase<PopulationEntity, PopulationEntity.Key> {

    /** The one that holds. */
    @Transactional
    public Optional<Population> latest(String edition) {
        return find("edition = ?1 order by version desc", edition)
                .firstResultOptional()
                .map(PopulationEntity::toModel);
    }

    /** Lets one declaration of an edition at a time through, over all instances. */
    void lock(String edition) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))",
                        Integer.class)
                .setParameter(1, "population " + edition)
                .getSingleResult();
    }

    void add(String edition, Population population, Instant declaredAt) {
        persist(PopulationEntity.of(edition, population, declaredAt));
        flush();
    }
}
