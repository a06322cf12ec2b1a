package org.barometer.agency.state;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.state.model.Application;
import org.barometer.agency.state.model.Application.Result;
import org.barometer.agency.state.model.Application.State;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "state_application")
class ApplicationEntity {
    @Id UUID id;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    String digest;

    @Nullable String document;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> approved;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Result> results;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "asked_role")
    String askedRole;

    @Column(name = "asked_account")
    String askedAccount;

    @Column(name = "asked_request")
    String askedRequest;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "finished_at")
    @Nullable Instant finishedAt;

    /** Who asked for it, and in which request. */
    Actor actor() {
        return new Actor(askedRole, askedAccount, askedRequest);
    }

    Application toModel() {
        return new Application(id, approved, results, receivedAt, Optional.ofNullable(finishedAt));
    }
}
