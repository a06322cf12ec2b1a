package org.barometer.agency.member.model;

import java.time.Instant;
import java.util.UUID;

/** A role that one administrator gives and another has to confirm, because it can do the most. */
public record Grant(
        UUID id,
        Receiver receiver,
        Role role,
        String askedBy,
        Instant askedAt,
        Instant expiresAt,
        GrantState state) {

    /** Who gets the role: somebody who is there, as of a revision, or somebody being invited. */
    public sealed interface Receiver {
        record Known(AccountId account, long revision) implements Receiver {}

        record Invited(UUID invitation) implements Receiver {}
    }

    /** A grant as one administrator asks for it. */
    public static Grant asked(
            UUID id, Receiver receiver, Role role, String askedBy, Instant askedAt, Instant until) {
        return new Grant(id, receiver, role, askedBy, askedAt, until, GrantState.ASKED);
    }

    /** Says what comes of another administrator's answer; an administrator is named by account. */
    public GrantOutcome answer(boolean confirmed, String administrator, Instant now) {
        var wanted = confirmed ? GrantState.CONFIRMED : GrantState.REFUSED;
        if (state == wanted) {
            return new GrantOutcome.Answered(this);
        }
        if (state != GrantState.ASKED || !now.isBefore(expiresAt)) {
            return new GrantOutcome.Closed();
        }
        // Taking one's own wish back needs nobody else; fulfilling it does.
        if (confirmed && (administrator.equals(askedBy) || isFor(administrator))) {
            return new GrantOutcome.SamePerson();
        }
        return new GrantOutcome.Answered(as(wanted));
    }

    public Grant as(GrantState itsState) {
        return new Grant(id, receiver, role, askedBy, askedAt, expiresAt, itsState);
    }

    private boolean isFor(String administrator) {
        return receiver instanceof Receiver.Known(var account, _)
                && account.value().equals(administrator);
    }
}
