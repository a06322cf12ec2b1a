package org.barometer.trend.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.barometer.trend.series.model.Definition;
import org.barometer.trend.series.model.Observation;
import org.barometer.trend.series.model.Series;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "series")
class SeriesEntity {
    @Id String code;

    String publisher;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> title;

    @Column(name = "added_at")
    Instant addedAt;

    @SuppressWarnings("NullAway.Init") // Filled by Hibernate.
    SeriesEntity() {}

    static SeriesEntity of(Series series, Instant now) {
        var entity = new SeriesEntity();
        entity.code = series.code();
        entity.publisher = series.publisher();
        entity.title = series.title();
        entity.addedAt = now;
        return entity;
    }

    Series toModel(List<Definition> definitions, List<Observation> observations) {
        return new Series(code, publisher, title, definitions, observations);
    }
}
