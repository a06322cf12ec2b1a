package org.barometer.agency.member;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.InvitationState;

/** Sees which invitations have been accepted. */
@ApplicationScoped
public class LookAfterInvitations {
    private final CarryOutInvitation carryOut;

    LookAfterInvitations(CarryOutInvitation carryOut) {
        this.carryOut = carryOut;
    }

    /** The invitation as it is now, or as it was when Keycloak last answered. */
    public Invitation lookIfPossible(Invitation invitation) {
        if (invitation.state() != InvitationState.SENT) {
            return invitation;
        }
        try {
            return carryOut.look(invitation.id());
        } catch (IdentityProviderUnavailable e) {
            Log.debugf("An invitation was not looked at: %s", e.getMessage());
            return invitation;
        }
    }
}
