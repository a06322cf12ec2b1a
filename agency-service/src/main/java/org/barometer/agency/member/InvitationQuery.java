package org.barometer.agency.member;

import static org.barometer.agency.http.FieldReader.oneOf;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.http.FieldReader;
import org.barometer.agency.member.model.InvitationState;
import org.jspecify.annotations.Nullable;

/** Which invitations to list, the newest first. */
public record InvitationQuery(
        Optional<AgencyCode> agency,
        Optional<InvitationState> state,
        Optional<UUID> after,
        int limit) {

    public static InvitationQuery parse(
            @Nullable String agency,
            @Nullable String state,
            @Nullable String after,
            @Nullable String limit) {
        var fields = new FieldReader();
        var itsAgency = fields.optional("agency", agency, AgencyCode::new);
        var itsState = fields.optional("state", state, oneOf(InvitationState.class));
        var itsAfter = fields.optional("after", after, UUID::fromString);
        var itsLimit = fields.optional("limit", limit, PageSize::parse);
        fields.refuseWhatIsWrong();
        return new InvitationQuery(itsAgency, itsState, itsAfter, itsLimit.orElse(PageSize.USUAL));
    }

    /** The same, of one agency only. */
    public InvitationQuery of(AgencyCode only) {
        return new InvitationQuery(Optional.of(only), state, after, limit);
    }

    InvitationQuery after(UUID id) {
        return new InvitationQuery(agency, state, Optional.of(id), limit);
    }

    URI on(UriBuilder list) {
        agency.ifPresent(value -> list.queryParam("agency", value));
        state.ifPresent(value -> list.queryParam("state", value));
        after.ifPresent(value -> list.queryParam("after", value));
        return list.queryParam("limit", limit).build();
    }
}
