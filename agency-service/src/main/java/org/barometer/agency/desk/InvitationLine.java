package org.barometer.agency.desk;

import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.InvitationState;
import org.barometer.agency.pages.model.Language;

/**
 * An invitation at a glance.
 *
 * @param email empty once it has been forgotten
 * @param person where the person is who accepted it, or empty
 */
record InvitationLine(
        String id,
        String href,
        String email,
        String role,
        String agency,
        String language,
        String state,
        String tone,
        String askedAt,
        String expiresAt,
        String person) {

    static InvitationLine of(Invitation invitation, Language language) {
        var assignment = invitation.assignment();
        var accepted = invitation.state() == InvitationState.ACCEPTED;
        return new InvitationLine(
                invitation.id().toString(),
                hrefOf(invitation.id().toString()),
                invitation.email().map(EmailAddress::value).orElse(""),
                assignment.role().name(),
                assignment.agency().map(AgencyCode::value).orElse(""),
                invitation.language().name(),
                invitation.state().name(),
                toneOf(invitation.state()),
                language.moment(invitation.askedAt()),
                language.moment(invitation.expiresAt()),
                invitation
                        .account()
                        .filter(_ -> accepted)
                        .map(account -> PersonLine.hrefOf(account.value()))
                        .orElse(""));
    }

    static String hrefOf(String id) {
        return "/people/invitations/" + id;
    }

    private static String toneOf(InvitationState state) {
        return switch (state) {
            case ACCEPTED -> "good";
            case PROPOSED, SENDING, SENT, REVOKING -> "wait";
            case EXPIRED, FAILED -> "bad";
            case REVOKED, REFUSED -> "";
        };
    }
}
