package org.barometer.trend.series;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.barometer.trend.series.model.Definition;
import org.barometer.trend.series.model.Observation;
import org.barometer.trend.series.model.Series;
import org.barometer.trend.series.model.Vintage;

/** Series as they are kept: rows are only added. */
@ApplicationScoped
public class SeriesStore {
    private final EntityManager entities;

    SeriesStore(EntityManager entities) {
        this.entities = entities;
    }

    private record Place(String series, String definition, int year) {}

    /** Lets one change at a time through, over all instances; there are a few in a year. */
    void lock() {
        entities.createNativeQuery("lock table series_request in share row exclusive mode")
                .executeUpdate();
    }

    /** The digest of what was asked under this key. */
    Optional<String> asked(String idempotencyKey) {
        return Optional.ofNullable(entities.find(RequestEntity.class, idempotencyKey))
                .map(request -> request.digest);
    }

    void remember(String idempotencyKey, String digest) {
        entities.persist(RequestEntity.of(idempotencyKey, digest));
    }

    void add(Series series, Instant now) {
        entities.persist(SeriesEntity.of(series, now));
        // Definitions refer to it without Hibernate's knowing.
        entities.flush();
        series.definitions().forEach(definition -> add(series.code(), definition, now));
    }

    void add(String series, Definition definition, Instant now) {
        entities.persist(DefinitionEntity.of(series, definition, now));
    }

    void add(String series, String definition, int year, Vintage vintage) {
        entities.persist(VintageEntity.of(series, definition, year, vintage));
    }

    /** A series with everything that was ever said in it. */
    @Transactional
    public Optional<Series> series(String code) {
        return all("where code = ?1", "where series = ?1", code).stream().findFirst();
    }

    /** All series by publisher. */
    @Transactional
    public List<Series> all() {
        return all("where ?1 = ''", "where ?1 = ''", "");
    }

    private List<Series> all(String which, String ofWhich, String code) {
        var definitions =
                entities.createQuery(
                                "from DefinitionEntity %s order by id".formatted(ofWhich),
                                DefinitionEntity.class)
                        .setParameter(1, code)
                        .getResultStream()
                        .collect(
                                groupingBy(
                                        one -> one.series,
                                        mapping(DefinitionEntity::toModel, toList())));
        var vintages =
                entities.createQuery(
                                "from VintageEntity %s order by number".formatted(ofWhich),
                                VintageEntity.class)
                        .setParameter(1, code)
                        .getResultStream()
                        .collect(
                                groupingBy(
                                        one -> new Place(one.series, one.definition, one.year),
                                        mapping(VintageEntity::toModel, toList())));
        return entities.createQuery(
                        "from SeriesEntity %s order by publisher, code".formatted(which),
                        SeriesEntity.class)
                .setParameter(1, code)
                .getResultStream()
                .map(
                        one ->
                                one.toModel(
                                        definitions.getOrDefault(one.code, List.of()),
                                        vintages.entrySet().stream()
                                                .filter(
                                                        entry ->
                                                                entry.getKey()
                                                                        .series()
                                                                        .equals(one.code))
                                                .map(
                                                        entry ->
                                                                new Observation(
                                                                        entry.getKey().definition(),
                                                                        entry.getKey().year(),
                                                                        entry.getValue()))
                                                .toList()))
                .toList();
    }
}
