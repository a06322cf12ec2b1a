package org.barometer.agency.member;

import static org.barometer.agency.http.FieldReader.oneOf;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.http.FieldReader;
import org.barometer.agency.member.model.GrantState;
import org.jspecify.annotations.Nullable;

/** Which grants to list, the newest first. */
public record GrantQuery(Optional<GrantState> state, Optional<UUID> after, int limit) {

    public static GrantQuery parse(
            @Nullable String state, @Nullable String after, @Nullable String limit) {
        var fields = new FieldReader();
        var itsState = fields.optional("state", state, oneOf(GrantState.class));
        var itsAfter = fields.optional("after", after, UUID::fromString);
        var itsLimit = fields.optional("limit", limit, PageSize::parse);
        fields.refuseWhatIsWrong();
        return new GrantQuery(itsState, itsAfter, itsLimit.orElse(PageSize.USUAL));
    }

    GrantQuery after(UUID id) {
        return new GrantQuery(state, Optional.of(id), limit);
    }

    URI on(UriBuilder list) {
        state.ifPresent(value -> list.queryParam("state", value));
        after.ifPresent(value -> list.queryParam("after", value));
        return list.queryParam("limit", limit).build();
    }
}
