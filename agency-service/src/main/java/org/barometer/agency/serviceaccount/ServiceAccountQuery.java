package org.barometer.agency.serviceaccount;

import static org.barometer.agency.http.FieldReader.oneOf;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.http.FieldReader;
import org.barometer.agency.serviceaccount.model.AccountStatus;
import org.barometer.agency.serviceaccount.model.ProgramRole;
import org.jspecify.annotations.Nullable;

/** Which service accounts to list, in the order of their ids. */
public record ServiceAccountQuery(
        Optional<AgencyCode> agency,
        Optional<ProgramRole> role,
        Optional<AccountStatus> status,
        Optional<UUID> after,
        int limit) {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    public static ServiceAccountQuery parse(
            @Nullable String agency,
            @Nullable String role,
            @Nullable String status,
            @Nullable String after,
            @Nullable String limit) {
        var fields = new FieldReader();
        var itsAgency = fields.optional("agency", agency, AgencyCode::new);
        var itsRole = fields.optional("role", role, oneOf(ProgramRole.class));
        var itsStatus = fields.optional("status", status, oneOf(AccountStatus.class));
        var itsAfter = fields.optional("after", after, UUID::fromString);
        var itsLimit = fields.optional("limit", limit, ServiceAccountQuery::limit);
        fields.refuseWhatIsWrong();
        return new ServiceAccountQuery(
                itsAgency, itsRole, itsStatus, itsAfter, itsLimit.orElse(USUAL));
    }

    /** The same, with one more: whether it is there says whether others follow. */
    public ServiceAccountQuery andOneMore() {
        return new ServiceAccountQuery(agency, role, status, after, limit + 1);
    }

    ServiceAccountQuery after(UUID id) {
        return new ServiceAccountQuery(agency, role, status, Optional.of(id), limit);
    }

    URI on(UriBuilder list) {
        agency.ifPresent(value -> list.queryParam("agency", value));
        role.ifPresent(value -> list.queryParam("role", value));
        status.ifPresent(value -> list.queryParam("status", value));
        after.ifPresent(value -> list.queryParam("after", value));
        return list.queryParam("limit", limit).build();
    }

    private static int limit(String text) {
        var refusal = "Use a whole number from 1 to %d".formatted(MOST);
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal, e);
        }
        throw new IllegalArgumentException(refusal);
    }
}
