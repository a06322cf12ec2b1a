package org.barometer.agency.serviceaccount;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.serviceaccount.model.Credential;
import org.barometer.agency.serviceaccount.model.CredentialState;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "program_credential")
class CredentialEntity {
    @Id String client;

    @Column(name = "service_account")
    UUID serviceAccount;

    @Nullable String account;

    @Enumerated(EnumType.STRING)
    CredentialState state;

    @Column(name = "overlap_seconds")
    long overlapSeconds;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "ends_at")
    @Nullable Instant endsAt;

    @Column(name = "last_used")
    @Nullable Instant lastUsed;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    String digest;

    @Column(name = "asked_role")
    String askedRole;

    @Column(name = "asked_account")
    String askedAccount;

    @Column(name = "asked_request")
    String askedRequest;

    /** Who asked for it. */
    Actor actor() {
        return new Actor(askedRole, askedAccount, askedRequest);
    }

    Credential toModel() {
        return new Credential(
                client, state, begunAt, Optional.ofNullable(endsAt), Optional.ofNullable(lastUsed));
    }
}
