package org.barometer.agency.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.InvitationState;
import org.barometer.agency.member.model.Language;
import org.barometer.agency.member.model.Role;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "invitation")
class InvitationEntity {
    @Id UUID id;
    @Nullable String email;
    @Nullable String agency;

    @Enumerated(EnumType.STRING)
    Role role;

    @Enumerated(EnumType.STRING)
    Language language;

    String inviter;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Enumerated(EnumType.STRING)
    InvitationState state;

    boolean begun;
    @Nullable String account;
    long revision;

    @Column(name = "asked_role")
    String askedRole;

    @Column(name = "asked_account")
    String askedAccount;

    @Column(name = "asked_request")
    String askedRequest;

    void set(Invitation invitation) {
        id = invitation.id();
        email = invitation.email().map(EmailAddress::value).orElse(null);
        agency = invitation.assignment().agency().map(AgencyCode::value).orElse(null);
        role = invitation.assignment().role();
        language = invitation.language();
        inviter = invitation.inviter();
        askedAt = invitation.askedAt();
        expiresAt = invitation.expiresAt();
        state = invitation.state();
        account = invitation.account().map(AccountId::value).orElse(null);
        revision = invitation.revision();
    }

    void askedBy(Actor actor) {
        askedRole = actor.role();
        askedAccount = actor.account();
        askedRequest = actor.request();
    }

    /** Who asked for what is intended, and in which request. */
    Actor actor() {
        return new Actor(askedRole, askedAccount, askedRequest);
    }

    Invitation toModel() {
        return new Invitation(
                id,
                Optional.ofNullable(email).map(EmailAddress::new),
                new Assignment(role, Optional.ofNullable(agency).map(AgencyCode::new)),
                language,
                inviter,
                askedAt,
                expiresAt,
                state,
                Optional.ofNullable(account).map(AccountId::new),
                revision);
    }
}
