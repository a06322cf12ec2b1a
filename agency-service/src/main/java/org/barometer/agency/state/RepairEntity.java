package org.barometer.agency.state;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.state.model.Difference;
import org.barometer.agency.state.model.Subject;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "drift_repair")
class RepairEntity {
    @Id UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    Subject.Kind subjectKind;

    String subject;

    @Enumerated(EnumType.STRING)
    Difference.Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> registry;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> keycloak;

    @Column(name = "asked_role")
    String askedRole;

    @Column(name = "asked_account")
    String askedAccount;

    @Column(name = "asked_request")
    String askedRequest;

    static RepairEntity of(Difference difference, Actor actor) {
        var entity = new RepairEntity();
        entity.id = UUID.randomUUID();
        entity.subjectKind = difference.subject().kind();
        entity.subject = difference.subject().id();
        entity.kind = difference.kind();
        entity.registry = RepairAct.codes(difference.registry());
        entity.keycloak = RepairAct.codes(difference.keycloak());
        entity.askedRole = actor.role();
        entity.askedAccount = actor.account();
        entity.askedRequest = actor.request();
        return entity;
    }

    /** Who asked for it, and in which request. */
    Actor actor() {
        return new Actor(askedRole, askedAccount, askedRequest);
    }
}
