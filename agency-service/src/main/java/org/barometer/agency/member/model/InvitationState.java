package org.barometer.agency.member.model;

/** How far an invitation has come. */
public enum InvitationState {
    /** Grants a role that another administrator has to confirm first. */
    PROPOSED,
    /** Decided; the account and its mail are being made, or will be when Keycloak answers. */
    SENDING,
    SENT,
    ACCEPTED,
    /** Its time is over and the account disabled; it can be sent again or revoked. */
    EXPIRED,
    /** Decided; the account is being deleted, or will be when Keycloak answers. */
    REVOKING,
    REVOKED,
    /** The other administrator refused, or did not answer in time. */
    REFUSED,
    /** The address belongs to an account that this suite did not make. */
    FAILED;

    /** Whether it can still end in somebody signing in, and so needs the address. */
    public boolean isOpen() {
        return switch (this) {
            case PROPOSED, SENDING, SENT, EXPIRED, REVOKING -> true;
            case ACCEPTED, REVOKED, REFUSED, FAILED -> false;
        };
    }

    /** Whether something was decided and not yet done. */
    public boolean isIntended() {
        return this == SENDING || this == REVOKING;
    }
}
