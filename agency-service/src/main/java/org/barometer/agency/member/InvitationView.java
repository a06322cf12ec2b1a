package org.barometer.agency.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.InvitationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation as the API shows it; one that has ended has no address. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationView(
        @Schema(required = true) UUID id,
        @Nullable String email,
        @Nullable String agency,
        @Schema(required = true) String role,
        @Schema(required = true) String language,
        @Schema(required = true, description = "The account of whoever invited") String invitedBy,
        @Schema(required = true) Instant invitedAt,
        @Schema(required = true) Instant expiresAt,
        @Schema(required = true) InvitationState state,
        @Schema(description = "The account that was made") @Nullable String account,
        @Schema(required = true) long revision) {

    /** Some invitations, the newest first. */
    record InvitationList(@Schema(required = true) List<InvitationView> invitations) {
        static InvitationList of(List<Invitation> invitations) {
            return new InvitationList(invitations.stream().map(InvitationView::of).toList());
        }
    }

    static InvitationView of(Invitation invitation) {
        var assignment = invitation.assignment();
        return new InvitationView(
                invitation.id(),
                invitation.email().map(EmailAddress::value).orElse(null),
                assignment.agency().map(AgencyCode::value).orElse(null),
                assignment.role().code(),
                invitation.language().code(),
                invitation.inviter(),
                invitation.askedAt(),
                invitation.expiresAt(),
                invitation.state(),
                invitation.account().map(AccountId::value).orElse(null),
                invitation.revision());
    }
}
