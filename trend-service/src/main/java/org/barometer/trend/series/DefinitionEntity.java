package org.barometer.trend.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.barometer.trend.series.model.Definition;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "series_definition")
class DefinitionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    String series;

    String code;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> counted;

    @Column(name = "time_window")
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> window;

    @Enumerated(EnumType.STRING)
    Definition.Unit unit;

    @Enumerated(EnumType.STRING)
    Definition.Origin origin;

    @Column(name = "added_at")
    Instant addedAt;

    @SuppressWarnings("NullAway.Init") // Filled by Hibernate.
    DefinitionEntity() {}

    static DefinitionEntity of(String series, Definition definition, Instant now) {
        var entity = new DefinitionEntity();
        entity.series = series;
        entity.code = definition.code();
        entity.counted = definition.counted();
        entity.window = definition.window();
        entity.unit = definition.unit();
        entity.origin = definition.origin();
        entity.addedAt = now;
        return entity;
    }

    Definition toModel() {
        return new Definition(code, counted, window, unit, origin);
    }
}
