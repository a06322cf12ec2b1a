package org.barometer.survey.participation;

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
import org.barometer.survey.participation.model.Deadline;
import org.barometer.survey.participation.model.Participation;
import org.barometer.survey.participation.model.Refusal;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // Hibernate fills the fields after the constructor.
@Entity
@Table(name = "participation")
@IdClass(ParticipationEntity.Key.class)
class ParticipationEntity {
    record Key(String edition, String agency) {}

    @Id String edition;
    @Id String agency;
    Integer target;
    String language;

    @Column(name = "deadline_at")
    LocalDateTime deadlineAt;

    @Column(name = "deadline_zone")
    String deadlineZone;

    @Column(name = "invited_at")
    Instant invitedAt;

    @Column(name = "filed_at")
    Instant filedAt;

    @Column(name = "declined_at")
    Instant declinedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "declined_reason")
    Refusal declinedReason;

    static ParticipationEntity of(Participation participation) {
        var entity = new ParticipationEntity();
        entity.edition = participation.edition();
        entity.agency = participation.agency();
        entity.invitedAt = participation.invited();
        entity.take(participation);
        return entity;
    }

    void take(Participation participation) {
        var terms = participation.terms();
        target = terms.target();
        language = terms.language();
        deadlineAt = terms.deadline() == null ? null : terms.deadline().at();
        deadlineZone = terms.deadline() == null ? null : terms.deadline().zone().getId();
        filedAt = participation.filed();
        declinedAt = participation.declined() == null ? null : participation.declined().at();
        declinedReason =
                participation.declined() == null ? null : participation.declined().reason();
    }

    Participation toModel() {
        return new Participation(
                edition,
                agency,
                new Participation.Terms(
                        target,
                        language,
                        deadlineAt == null
                                ? null
                                : new Deadline(deadlineAt, ZoneId.of(deadlineZone))),
                invitedAt,
                filedAt,
                declinedAt == null ? null : new Participation.Declined(declinedReason, declinedAt));
    }
}
