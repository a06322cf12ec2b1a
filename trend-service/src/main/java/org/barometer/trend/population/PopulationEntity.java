package org.barometer.trend.population;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.barometer.trend.population.model.DeclaredMargin;
import org.barometer.trend.population.model.Population;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "population")
@IdClass(PopulationEntity.Key.class)
class PopulationEntity {
    record Key(String edition, int version) {}

    @Id String edition;
    @Id int version;

    @Column(updatable = false)
    String source;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    List<DeclaredMargin> margins;

    @Column(name = "declared_at", updatable = false)
    Instant declaredAt;

    @SuppressWarnings("NullAway.Init") // Filled by Hibernate.
    PopulationEntity() {}

    static PopulationEntity of(String edition, Population population, Instant declaredAt) {
        var entity = new PopulationEntity();
        entity.edition = edition;
        entity.version = population.version();
        entity.source = population.source();
        entity.margins = population.margins();
        entity.declaredAt = declaredAt;
        return entity;
    }

    Population toModel() {
        return new Population(version, source, margins);
    }
}
