package org.barometer.agency.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.Language;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberStatus;
import org.barometer.agency.member.model.Role;
import org.jspecify.annotations.Nullable;

/** What a person shall become; the address is not part of it, since it stays or is forgotten. */
@Entity
@Table(name = "member_intention")
class MemberIntentionEntity {
    @Id String account;
    @Nullable String agency;

    @Enumerated(EnumType.STRING)
    Role role;

    @Enumerated(EnumType.STRING)
    Language language;

    @Enumerated(EnumType.STRING)
    MemberStatus status;

    long revision;
    @Nullable String reason;

    @Column(name = "asked_role")
    String askedRole;

    @Column(name = "asked_account")
    String askedAccount;

    @Column(name = "asked_request")
    String askedRequest;

    static MemberIntentionEntity of(Member wanted, Actor actor, Optional<String> reason) {
        var details = wanted.details();
        var entity = new MemberIntentionEntity();
        entity.account = wanted.account().value();
        entity.agency = details.assignment().agency().map(AgencyCode::value).orElse(null);
        entity.role = details.assignment().role();
        entity.language = details.language();
        entity.status = details.status();
        entity.revision = wanted.revision();
        entity.reason = reason.orElse(null);
        entity.askedRole = actor.role();
        entity.askedAccount = actor.account();
        entity.askedRequest = actor.request();
        return entity;
    }

    /** Who asked for it, and in which request. */
    Actor actor() {
        return new Actor(askedRole, askedAccount, askedRequest);
    }

    AccountId account() {
        return new AccountId(account);
    }

    MemberDetails details() {
        return new MemberDetails(
                new Assignment(role, Optional.ofNullable(agency).map(AgencyCode::new)),
                language,
                status);
    }
}
