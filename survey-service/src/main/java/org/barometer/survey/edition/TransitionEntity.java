package org.barometer.survey.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.edition.model.Transition;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // Hibernate fills the fields after the constructor.
@Entity
@Table(name = "edition_transition")
class TransitionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long seq;

    String edition;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    EditionState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    EditionState to;

    String reason;
    String role;
    String subject;

    @Column(name = "taken_at")
    Instant at;

    static TransitionEntity of(String edition, Transition transition) {
        var entity = new TransitionEntity();
        entity.edition = edition;
        entity.from = transition.from();
        entity.to = transition.to();
        entity.reason = transition.reason();
        entity.role = transition.role();
        entity.subject = transition.subject();
        entity.at = transition.at();
        return entity;
    }

    Transition toModel() {
        return new Transition(from, to, reason, role, subject, at);
    }
}
