package org.barometer.agency.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.member.model.Grant;
import org.barometer.agency.member.model.Grant.Receiver;
import org.barometer.agency.member.model.GrantState;
import org.barometer.agency.member.model.Invitation;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.Role;

/** Keeps, in the current transaction, that a role waits for a second administrator. */
@ApplicationScoped
class AskForGrant {
    private final GrantStore grants;
    private final AuditLog audit;
    private final PeopleConfig config;
    private final Clock clock;

    AskForGrant(GrantStore grants, AuditLog audit, PeopleConfig config, Clock clock) {
        this.grants = grants;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    Grant askFor(Invitation invitation) {
        return ask(
                new Receiver.Invited(invitation.id()),
                invitation.assignment().role(),
                invitation.inviter());
    }

    /** Whoever repeats a wish that is still open gets it as it is. */
    Grant askFor(Member wanted, String administrator) {
        var open = grants.openFor(wanted.account()).map(GrantEntity::toModel);
        var receiver = new Receiver.Known(wanted.account(), wanted.revision() - 1);
        if (open.isPresent()) {
            if (open.get().receiver().equals(receiver) && open.get().role() == wanted.role()) {
                return open.get();
            }
            grants.end(open.get());
            audit.add(MemberAct.of("GRANT_EXPIRED", open.get().as(GrantState.EXPIRED)));
        }
        return ask(receiver, wanted.role(), administrator);
    }

    private Grant ask(Receiver receiver, Role role, String administrator) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var grant =
                Grant.asked(
                        UUID.randomUUID(),
                        receiver,
                        role,
                        administrator,
                        now,
                        now.plus(config.grantLifespan()));
        grants.add(grant);
        audit.add(MemberAct.of("GRANT_ASKED", grant));
        return grant;
    }
}
