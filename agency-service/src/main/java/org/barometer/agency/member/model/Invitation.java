package org.barometer.agency.member.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The way of a person into the suite, from the wish of an inviter to the first sign-in.
 *
 * @param email known while the invitation is open; of one that has ended only codes remain
 * @param account the account made for it, once there is one
 */
public record Invitation(
        UUID id,
        Optional<EmailAddress> email,
        Assignment assignment,
        Language language,
        String inviter,
        Instant askedAt,
        Instant expiresAt,
        InvitationState state,
        Optional<AccountId> account,
        long revision) {
    public static final long FIRST_REVISION = 1;

    /**
     * An invitation as it is asked for; it is not sent before a second person where one is needed.
     */
    public static Invitation asked(
            UUID id,
            EmailAddress email,
            Assignment assignment,
            Language language,
            String inviter,
            Instant askedAt,
            Instant expiresAt) {
        return new Invitation(
                id,
                Optional.of(email),
                assignment,
                language,
                inviter,
                askedAt,
                expiresAt,
                assignment.role().needsSecondPerson()
                        ? InvitationState.PROPOSED
                        : InvitationState.SENDING,
                Optional.empty(),
                FIRST_REVISION);
    }

    /** Says what comes of sending it again, by somebody with this revision in view. */
    public InvitationOutcome resend(long revisionInView, Instant itExpiresAt) {
        if (revisionInView != revision) {
            return new InvitationOutcome.Outdated();
        }
        return switch (state) {
            case SENT, EXPIRED ->
                    new InvitationOutcome.Invited(
                            until(itExpiresAt).next(InvitationState.SENDING, account));
            case SENDING -> new InvitationOutcome.Invited(this);
            case PROPOSED, ACCEPTED, REVOKING, REVOKED, REFUSED, FAILED ->
                    new InvitationOutcome.Ended(state);
        };
    }

    /** Says what comes of taking it back, by somebody with this revision in view. */
    public InvitationOutcome revoke(long revisionInView) {
        if (state == InvitationState.REVOKING || state == InvitationState.REVOKED) {
            return new InvitationOutcome.Invited(this);
        }
        if (revisionInView != revision) {
            return new InvitationOutcome.Outdated();
        }
        return switch (state) {
            case PROPOSED, SENDING, SENT, EXPIRED ->
                    new InvitationOutcome.Invited(next(InvitationState.REVOKING, account));
            case ACCEPTED, REVOKING, REVOKED, REFUSED, FAILED -> new InvitationOutcome.Ended(state);
        };
    }

    /**
     * The same invitation one step further; an address that is not needed any more is forgotten.
     */
    public Invitation next(InvitationState itsState, Optional<AccountId> itsAccount) {
        return new Invitation(
                id,
                itsState.isOpen() ? email : Optional.empty(),
                assignment,
                language,
                inviter,
                askedAt,
                expiresAt,
                itsState,
                itsAccount,
                revision + 1);
    }

    public Invitation until(Instant itExpiresAt) {
        return new Invitation(
                id,
                email,
                assignment,
                language,
                inviter,
                askedAt,
                itExpiresAt,
                state,
                account,
                revision);
    }

    public boolean isOver(Instant now) {
        return state == InvitationState.SENT && !now.isBefore(expiresAt);
    }
}
