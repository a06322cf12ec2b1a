package org.barometer.agency.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.member.model.Invitation;

/** Finds invitations as far as they are the caller's business. */
@ApplicationScoped
public class VisibleInvitations {
    private final InvitationStore invitations;
    private final Caller caller;

    VisibleInvitations(InvitationStore invitations, Caller caller) {
        this.invitations = invitations;
        this.caller = caller;
    }

    /** Those that are asked for; coordinators see those to their own agency. */
    public List<Invitation> invitations(InvitationQuery query) {
        return invitations.invitations(caller.only().map(query::of).orElse(query));
    }

    /** An id that cannot be one belongs to no invitation, and so does another agency's here. */
    public Invitation visible(String id) {
        try {
            return invitations
                    .invitation(UUID.fromString(id))
                    .filter(invitation -> caller.sees(invitation.assignment()))
                    .orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    /** One that the caller may also change. */
    public Invitation lookedAfter(String id) {
        var invitation = visible(id);
        if (!caller.looksAfter(invitation.assignment())) {
            throw new ProblemException(
                    403, "forbidden", "Coordinators look after respondents; ask an administrator");
        }
        return invitation;
    }
}
