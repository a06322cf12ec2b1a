package org.barometer.agency.member.model;

import java.time.Duration;

/** What can come of inviting somebody, sending an invitation again or revoking it. */
public sealed interface InvitationOutcome {
    record Invited(Invitation invitation) implements InvitationOutcome {}

    record UnknownAgency() implements InvitationOutcome {}

    /** Somebody has this address already, or is being invited with it. */
    record EmailTaken() implements InvitationOutcome {}

    /** The inviter has sent as many as one person may for now. */
    record TooMany(Duration retryAfter) implements InvitationOutcome {}

    /** The caller's key already stands for another invitation. */
    record KeyReused() implements InvitationOutcome {}

    /** The invitation has gone too far for this. */
    record Ended(InvitationState state) implements InvitationOutcome {}

    record Outdated() implements InvitationOutcome {}

    record Unknown() implements InvitationOutcome {}
}
