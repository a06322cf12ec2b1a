package org.barometer.survey.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.barometer.survey.participation.model.Deadline;
import org.barometer.survey.participation.model.Note;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // Hibernate fills the fields after the constructor.
@Entity
@Table(name = "participation_note")
class NoteEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long seq;

    String edition;
    String agency;

    @Enumerated(EnumType.STRING)
    Note.Kind what;

    String reason;

    @Column(name = "deadline_at")
    LocalDateTime deadlineAt;

    @Column(name = "deadline_zone")
    String deadlineZone;

    String role;
    String subject;

    @Column(name = "noted_at")
    Instant at;

    static NoteEntity of(String edition, String agency, Note note) {
        var entity = new NoteEntity();
        entity.edition = edition;
        entity.agency = agency;
        entity.what = note.what();
        entity.reason = note.reason();
        entity.deadlineAt = note.deadline() == null ? null : note.deadline().at();
        entity.deadlineZone = note.deadline() == null ? null : note.deadline().zone().getId();
        entity.role = note.role();
        entity.subject = note.subject();
        entity.at = note.at();
        return entity;
    }

    Note toModel() {
        return new Note(
                what,
                reason,
                deadlineAt == null ? null : new Deadline(deadlineAt, ZoneId.of(deadlineZone)),
                role,
                subject,
                at);
    }
}
