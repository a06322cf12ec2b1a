package org.barometer.agency.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.InvitationOutcome;
import org.barometer.agency.member.model.InvitationOutcome.Invited;
import org.barometer.agency.member.model.InvitationOutcome.Unknown;

/** Sends an invitation again, or takes it back. */
@ApplicationScoped
public class ChangeInvitation {
    private final InvitationStore invitations;
    private final InvitePerson invitePerson;
    private final GrantStore grants;
    private final CarryOutInvitation carryOut;
    private final AuditLog audit;
    private final PeopleConfig config;
    private final Clock clock;

    ChangeInvitation(
            InvitationStore invitations,
            InvitePerson invitePerson,
            GrantStore grants,
            CarryOutInvitation carryOut,
            AuditLog audit,
            PeopleConfig config,
            Clock clock) {
        this.invitations = invitations;
        this.invitePerson = invitePerson;
        this.grants = grants;
        this.carryOut = carryOut;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    public InvitationOutcome resend(UUID id, long revisionInView, String sender) {
        return carryOut.after(
                QuarkusTransaction.requiringNew()
                        .call(() -> intendToResend(id, revisionInView, sender)));
    }

    public InvitationOutcome revoke(UUID id, long revisionInView) {
        return carryOut.after(
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    var outcome = intend(id, each -> each.revoke(revisionInView));
                                    if (outcome instanceof Invited) {
                                        grants.closeFor(id);
                                    }
                                    return outcome;
                                }));
    }

    private InvitationOutcome intendToResend(UUID id, long revisionInView, String sender) {
        invitations.waitFor(sender);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return intend(
                id,
                invitation -> {
                    var outcome =
                            invitation.resend(
                                    revisionInView, now.plus(config.invitations().lifespan()));
                    return outcome instanceof Invited(var sent)
                                    && sent.revision() > invitation.revision()
                            ? invitePerson
                                    .mayCauseAMail(sender, now)
                                    .<InvitationOutcome>map(each -> each)
                                    .orElse(outcome)
                            : outcome;
                });
    }

    private InvitationOutcome intend(UUID id, Function<Invitation, InvitationOutcome> change) {
        var row = invitations.row(id);
        if (row.isEmpty()) {
            return new Unknown();
        }
        var outcome = change.apply(row.get().toModel());
        if (outcome instanceof Invited(var wanted) && wanted.revision() > row.get().revision) {
            row.get().set(wanted);
            row.get().askedBy(audit.currentActor());
        }
        return outcome;
    }
}
