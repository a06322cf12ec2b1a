package org.barometer.agency.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Language;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberStatus;
import org.barometer.agency.member.model.Role;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "member")
class MemberEntity {
    @Id String account;
    @Nullable String email;
    @Nullable String agency;

    @Enumerated(EnumType.STRING)
    Role role;

    @Enumerated(EnumType.STRING)
    Language language;

    @Enumerated(EnumType.STRING)
    MemberStatus status;

    @Column(name = "admitted_at")
    @Nullable Instant admittedAt;

    @Column(name = "last_sign_in")
    @Nullable Instant lastSignIn;

    @Column(name = "warned_at")
    @Nullable Instant warnedAt;

    long revision;

    void set(Member member) {
        var details = member.details();
        account = member.account().value();
        email = member.email().map(EmailAddress::value).orElse(null);
        agency = details.assignment().agency().map(AgencyCode::value).orElse(null);
        role = details.assignment().role();
        language = details.language();
        status = details.status();
        revision = member.revision();
    }

    Member toModel() {
        return new Member(
                new AccountId(account),
                Optional.ofNullable(email).map(EmailAddress::new),
                new MemberDetails(
                        new Assignment(role, Optional.ofNullable(agency).map(AgencyCode::new)),
                        language,
                        status),
                revision);
    }
}
