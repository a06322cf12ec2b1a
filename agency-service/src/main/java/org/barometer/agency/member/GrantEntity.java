package org.barometer.agency.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Grant;
import org.barometer.agency.member.model.Grant.Receiver;
import org.barometer.agency.member.model.GrantState;
import org.barometer.agency.member.model.Role;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "role_grant")
class GrantEntity {
    @Id UUID id;
    @Nullable String account;
    @Nullable Long revision;
    @Nullable UUID invitation;

    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Enumerated(EnumType.STRING)
    GrantState state;

    static GrantEntity of(Grant grant) {
        var entity = new GrantEntity();
        entity.id = grant.id();
        switch (grant.receiver()) {
            case Receiver.Known(var account, var revision) -> {
                entity.account = account.value();
                entity.revision = revision;
            }
            case Receiver.Invited(var invitation) -> entity.invitation = invitation;
        }
        entity.role = grant.role();
        entity.askedBy = grant.askedBy();
        entity.askedAt = grant.askedAt();
        entity.expiresAt = grant.expiresAt();
        entity.state = grant.state();
        return entity;
    }

    Grant toModel() {
        var receiver =
                account == null
                        ? new Receiver.Invited(Objects.requireNonNull(invitation))
                        : new Receiver.Known(
                                new AccountId(account), Objects.requireNonNull(revision));
        return new Grant(id, receiver, role, askedBy, askedAt, expiresAt, state);
    }
}
