package org.barometer.trend.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.barometer.trend.release.model.Embargo;
import org.barometer.trend.release.model.Step;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "release_step")
@IdClass(StepEntity.Key.class)
class StepEntity {

    /** The step of a release with this number. */
    record Key(String release, int number) {}

    @Id String release;

    @Id int number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    Step.Kind kind;

    @Column(updatable = false)
    Instant at;

    @Column(updatable = false)
    @Nullable String account;

    @Column(updatable = false)
    @Nullable String reason;

    /** JSON. */
    @Column(updatable = false)
    String text;

    @Column(updatable = false)
    @Nullable LocalDateTime until;

    @Column(updatable = false)
    @Nullable String zone;

    @Column(updatable = false)
    @Nullable String successor;

    @SuppressWarnings("NullAway.Init") // Filled by Hibernate.
    StepEntity() {}

    static StepEntity of(String release, int number, Step step) {
        var entity = new StepEntity();
        entity.release = release;
        entity.number = number;
        entity.kind = step.kind();
        entity.at = step.at();
        entity.account = step.account();
        entity.reason = step.reason();
        entity.text = CanonicalJson.write(step.text());
        var embargo = step.embargo();
        entity.until = embargo == null ? null : embargo.until();
        entity.zone = embargo == null ? null : embargo.zone().getId();
        entity.successor = step.successor();
        return entity;
    }

    Step toModel() {
        return new Step(kind, at, account, reason, CanonicalJson.texts(text), embargo(), successor);
    }

    private @Nullable Embargo embargo() {
        return until == null || zone == null ? null : new Embargo(until, ZoneId.of(zone));
    }
}
