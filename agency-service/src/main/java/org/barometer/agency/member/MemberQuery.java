package org.barometer.agency.member;

import static org.barometer.agency.http.FieldReader.oneOf;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.http.FieldReader;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.MemberStatus;
import org.barometer.agency.member.model.Role;
import org.jspecify.annotations.Nullable;

/** Which people to list, in the order of their accounts. */
public record MemberQuery(
        Optional<AgencyCode> agency,
        Optional<Role> role,
        Optional<MemberStatus> status,
        Optional<AccountId> after,
        int limit) {

    public static MemberQuery parse(
            @Nullable String agency,
            @Nullable String role,
            @Nullable String status,
            @Nullable String after,
            @Nullable String limit) {
        var fields = new FieldReader();
        var itsAgency = fields.optional("agency", agency, AgencyCode::new);
        var itsRole = fields.optional("role", role, Role::parse);
        var itsStatus = fields.optional("status", status, oneOf(MemberStatus.class));
        var itsAfter = fields.optional("after", after, AccountId::new);
        var itsLimit = fields.optional("limit", limit, PageSize::parse);
        fields.refuseWhatIsWrong();
        return new MemberQuery(
                itsAgency, itsRole, itsStatus, itsAfter, itsLimit.orElse(PageSize.USUAL));
    }

    /** The same, of one agency only. */
    public MemberQuery of(AgencyCode only) {
        return new MemberQuery(Optional.of(only), role, status, after, limit);
    }

    MemberQuery after(AccountId account) {
        return new MemberQuery(agency, role, status, Optional.of(account), limit);
    }

    URI on(UriBuilder list) {
        agency.ifPresent(value -> list.queryParam("agency", value));
        role.ifPresent(value -> list.queryParam("role", value.code()));
        status.ifPresent(value -> list.queryParam("status", value));
        after.ifPresent(value -> list.queryParam("after", value));
        return list.queryParam("limit", limit).build();
    }
}
