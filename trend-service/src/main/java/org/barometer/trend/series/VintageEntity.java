package org.barometer.trend.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.barometer.trend.series.model.Claim;
import org.barometer.trend.series.model.Figure;
import org.barometer.trend.series.model.Reported;
import org.barometer.trend.series.model.Revision;
import org.barometer.trend.series.model.Vintage;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "series_vintage")
class VintageEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    String series;

    String definition;

    int year;

    int number;

    @Nullable BigDecimal value;

    @Enumerated(EnumType.STRING)
    Figure.@Nullable Precision precision;

    @Column(name = "rounded_to")
    @Nullable BigDecimal roundedTo;

    @Nullable Long base;

    String source;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> note;

    @Column(name = "claim_since")
    @Nullable Integer claimSince;

    @Column(name = "claim_stated")
    @Nullable BigDecimal claimStated;

    @Column(name = "claim_source")
    @Nullable String claimSource;

    @Enumerated(EnumType.STRING)
    Revision.@Nullable Reason reason;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> comment;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // Filled by Hibernate.
    VintageEntity() {}

    static VintageEntity of(String series, String definition, int year, Vintage vintage) {
        var entity = new VintageEntity();
        entity.series = series;
        entity.definition = definition;
        entity.year = year;
        entity.number = vintage.number();
        var reported = vintage.reported();
        var figure = reported.figure();
        if (figure != null) {
            entity.value = figure.value();
            entity.precision = figure.precision();
            entity.roundedTo = figure.roundedTo();
            entity.base = figure.base();
        }
        entity.source = reported.source();
        entity.note = reported.note();
        var claim = reported.claim();
        if (claim != null) {
            entity.claimSince = claim.since();
            entity.claimStated = claim.stated();
            entity.claimSource = claim.source();
        }
        var revision = vintage.revision();
        entity.reason = revision == null ? null : revision.reason();
        entity.comment = revision == null ? Map.of() : revision.comment();
        entity.recordedAt = vintage.recordedAt();
        return entity;
    }

    Vintage toModel() {
        return new Vintage(
                number,
                new Reported(figure(), source, note, claim()),
                reason == null ? null : new Revision(reason, comment),
                recordedAt);
    }

    private @Nullable Figure figure() {
        return value == null || precision == null
                ? null
                : new Figure(value, precision, roundedTo, base);
    }

    private @Nullable Claim claim() {
        return claimSince == null || claimStated == null
                ? null
                : new Claim(claimSince, claimStated, claimSource);
    }
}
