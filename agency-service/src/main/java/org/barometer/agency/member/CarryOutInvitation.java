package org.barometer.agency.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.identity.AccountEvents;
import org.barometer.agency.identity.Accounts;
import org.barometer.agency.identity.Accounts.NewAccount;
import org.barometer.agency.identity.Accounts.SecondFactor;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.identity.Turns;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.InvitationOutcome;
import org.barometer.agency.member.model.InvitationOutcome.EmailTaken;
import org.barometer.agency.member.model.InvitationOutcome.Invited;
import org.barometer.agency.member.model.InvitationState;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberStatus;
import org.barometer.agency.member.model.Role;

/**
 * Carries out what is intended with an invitation: first the account and its mail, then the person
 * and the invitation at once.
 *
 * <p>The intention was committed before, as the state of the invitation, and ends in the same
 * transaction that keeps the person. So whenever this is interrupted it is still there, and
 * carrying it out again ends in the same account; at most the mail is sent twice.
 */
@ApplicationScoped
class CarryOutInvitation {
    private final InvitationStore invitations;
    private final MemberStore members;
    private final Accounts accounts;
    private final Accesses accesses;
    private final AccountEvents events;
    private final AuditLog audit;
    private final PeopleConfig config;
    private final Clock clock;
    private final Turns turns;

    CarryOutInvitation(
            InvitationStore invitations,
            MemberStore members,
            Accounts accounts,
            Accesses accesses,
            AccountEvents events,
            AuditLog audit,
            PeopleConfig config,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.accounts = accounts;
        this.accesses = accesses;
        this.events = events;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
        this.turns = new Turns(config.atOnce(), config.patience());
    }

    /** Does what an outcome intends, if anything, and says what came of it. */
    InvitationOutcome after(InvitationOutcome outcome) {
        if (!(outcome instanceof Invited(var invitation)) || !invitation.state().isIntended()) {
            return outcome;
        }
        var done = carryOut(invitation.id());
        return done.state() == InvitationState.FAILED ? new EmailTaken() : new Invited(done);
    }

    /** Does what is intended with an invitation, if anything, and returns what became of it. */
    Invitation carryOut(UUID id) {
        return turns.take(
                () -> {
                    QuarkusTransaction.requiringNew().run(() -> begin(id));
                    return QuarkusTransaction.requiringNew().call(() -> finish(id));
                });
    }

    /** Ends an invitation that was accepted, or whose time is over; returns what became of it. */
    Invitation look(UUID id) {
        return turns.take(() -> QuarkusTransaction.requiringNew().call(() -> lookAt(id)));
    }

    /**
     * Makes sure that no account has the address before ours is made. From then on one that has it
     * is ours, although the answer to making it, and with it the id, may have got lost.
     */
    private void begin(UUID id) {
        var row = row(id);
        if (row.state != InvitationState.SENDING || row.begun) {
            return;
        }
        if (accounts.find(addressOf(row.toModel())).isEmpty()) {
            row.begun = true;
            return;
        }
        end(row, InvitationState.FAILED, "INVITATION_FAILED", row.actor());
    }

    private Invitation finish(UUID id) {
        var row = row(id);
        switch (row.state) {
            case SENDING -> send(row);
            case REVOKING -> revoke(row);
            case PROPOSED, SENT, ACCEPTED, EXPIRED, REVOKED, REFUSED, FAILED -> {}
        }
        return row.toModel();
    }

    private void send(InvitationEntity row) {
        var invitation = row.toModel();
        var role = invitation.assignment().role();
        var account =
                invitation
                        .account()
                        .map(AccountId::value)
                        .orElseGet(
                                () ->
                                        accounts.make(
                                                new NewAccount(
                                                        addressOf(invitation),
                                                        invitation.language().code(),
                                                        secondFactorOf(role))));
        var member =
                members.memberToChange(new AccountId(account))
                        .orElseGet(
                                () ->
                                        Member.invited(
                                                new AccountId(account),
                                                invitation.email().orElseThrow(),
                                                invitation.assignment(),
                                                invitation.language()));
        if (!accesses.keep(member)) {
            // Deleted by hand since the last mail: revoking ends this.
            throw new IdentityProviderUnavailable("It has lost the account");
        }
        accounts.invite(account, lifespan(invitation.expiresAt()), clientOf(role));
        members.keep(member);
        row.set(invitation.next(InvitationState.SENT, Optional.of(member.account())));
        audit.add(MemberAct.of("INVITATION_SENT", row.toModel()), row.actor());
    }

    /** One that waited for long is not dead when it arrives. */
    private Duration lifespan(Instant expiresAt) {
        var left = Duration.between(clock.instant(), expiresAt);
        return left.isPositive() ? left : Duration.ofSeconds(1);
    }

    private void revoke(InvitationEntity row) {
        var invitation = row.toModel();
        var account =
                invitation
                        .account()
                        .map(AccountId::value)
                        .or(
                                () ->
                                        row.begun
                                                ? accounts.find(addressOf(invitation))
                                                : Optional.empty());
        account.ifPresent(accounts::remove);
        account.map(AccountId::new)
                .flatMap(members::memberToChange)
                .ifPresent(
                        member -> {
                            members.keep(member.as(MemberStatus.REMOVED));
                            events.removed(member.account().value());
                        });
        row.set(invitation.next(InvitationState.REVOKED, account.map(AccountId::new)));
        audit.add(MemberAct.of("INVITATION_REVOKED", row.toModel()), row.actor());
    }

    private Invitation lookAt(UUID id) {
        var row = row(id);
        if (row.state != InvitationState.SENT) {
            return row.toModel();
        }
        var member = row.toModel().account().flatMap(members::memberToChange).orElseThrow();
        if (accounts.isUsable(member.account().value())) {
            accept(row, member);
        } else if (row.toModel().isOver(clock.instant())) {
            expire(row, member);
        }
        return row.toModel();
    }

    private void accept(InvitationEntity row, Member member) {
        members.admit(
                member.as(MemberStatus.ACTIVE), clock.instant().truncatedTo(ChronoUnit.MICROS));
        end(
                row,
                InvitationState.ACCEPTED,
                "INVITATION_ACCEPTED",
                new Actor(
                        member.role().code(),
                        member.account().value(),
                        UUID.randomUUID().toString()));
    }

    private void expire(InvitationEntity row, Member member) {
        accesses.close(member);
        end(
                row,
                InvitationState.EXPIRED,
                "INVITATION_EXPIRED",
                Actor.system(UUID.randomUUID().toString()));
    }

    private void end(InvitationEntity row, InvitationState state, String action, Actor actor) {
        var invitation = row.toModel();
        row.set(invitation.next(state, invitation.account()));
        audit.add(MemberAct.of(action, row.toModel()), actor);
    }

    private SecondFactor secondFactorOf(Role role) {
        return Objects.requireNonNullElse(config.secondFactor().get(role), SecondFactor.NONE);
    }

    private String clientOf(Role role) {
        return Objects.requireNonNull(
                config.client().get(role), () -> "Set agency.people.client." + role.code());
    }

    private InvitationEntity row(UUID id) {
        return invitations.row(id).orElseThrow();
    }

    private static String addressOf(Invitation invitation) {
        return invitation.email().map(EmailAddress::value).orElseThrow();
    }
}
