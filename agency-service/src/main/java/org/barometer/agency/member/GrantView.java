package org.barometer.agency.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.barometer.agency.member.model.Grant;
import org.barometer.agency.member.model.Grant.Receiver;
import org.barometer.agency.member.model.GrantState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role that waits, or waited, for a second administrator. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String role,
        @Schema(description = "The person who gets it, unless they are being invited")
                @Nullable String account,
        @Schema(description = "The invitation with which somebody gets it")
                @Nullable UUID invitation,
        @Schema(required = true, description = "The account of whoever asked") String askedBy,
        @Schema(required = true) Instant askedAt,
        @Schema(required = true) Instant expiresAt,
        @Schema(required = true) GrantState state) {

    /** Some grants, the newest first. */
    record GrantList(@Schema(required = true) List<GrantView> grants) {
        static GrantList of(List<Grant> grants) {
            return new GrantList(grants.stream().map(GrantView::of).toList());
        }
    }

    static GrantView of(Grant grant) {
        return new GrantView(
                grant.id(),
                grant.role().code(),
                grant.receiver() instanceof Receiver.Known(var account, _) ? account.value() : null,
                grant.receiver() instanceof Receiver.Invited(var invitation) ? invitation : null,
                grant.askedBy(),
                grant.askedAt(),
                grant.expiresAt(),
                grant.state());
    }
}
