package org.barometer.agency.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.member.model.Grant;
import org.barometer.agency.member.model.Grant.Receiver;
import org.barometer.agency.member.model.GrantOutcome;
import org.barometer.agency.member.model.GrantOutcome.Answered;
import org.barometer.agency.member.model.GrantState;
import org.barometer.agency.member.model.InvitationState;
import org.barometer.agency.member.model.MemberStatus;

/** Confirms or refuses a grant; a confirmed one is carried out like any other change. */
@ApplicationScoped
public class AnswerGrant {
    private final GrantStore grants;
    private final MemberStore members;
    private final InvitationStore invitations;
    private final MemberIntentionStore intentions;
    private final CarryOutInvitation carryOutInvitation;
    private final CarryOutChange carryOutChange;
    private final AuditLog audit;
    private final PeopleConfig config;
    private final Clock clock;

    AnswerGrant(
            GrantStore grants,
            MemberStore members,
            InvitationStore invitations,
            MemberIntentionStore intentions,
            CarryOutInvitation carryOutInvitation,
            CarryOutChange carryOutChange,
            AuditLog audit,
            PeopleConfig config,
            Clock clock) {
        this.grants = grants;
        this.members = members;
        this.invitations = invitations;
        this.intentions = intentions;
        this.carryOutInvitation = carryOutInvitation;
        this.carryOutChange = carryOutChange;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    public GrantOutcome answer(UUID id, boolean confirmed, String administrator) {
        var outcome =
                QuarkusTransaction.requiringNew().call(() -> intend(id, confirmed, administrator));
        // Also when it was answered before: what was interrupted then is done now.
        if (outcome instanceof Answered(var grant) && confirmed) {
            carryOut(grant);
        }
        return outcome;
    }

    /** Ends a grant whose time is over. */
    void expire(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            var row = grants.row(id).orElseThrow();
                            if (row.state == GrantState.ASKED) {
                                end(
                                        row,
                                        GrantState.EXPIRED,
                                        Actor.system(UUID.randomUUID().toString()));
                            }
                        });
    }

    private GrantOutcome intend(UUID id, boolean confirmed, String administrator) {
        var row = grants.row(id);
        if (row.isEmpty()) {
            return new GrantOutcome.Unknown();
        }
        var outcome = row.get().toModel().answer(confirmed, administrator, clock.instant());
        if (!(outcome instanceof Answered(var grant)) || grant.state() == row.get().state) {
            return outcome;
        }
        if (grant.state() == GrantState.CONFIRMED && !apply(grant)) {
            end(row.get(), GrantState.EXPIRED, audit.currentActor());
            return new GrantOutcome.Outdated();
        }
        end(row.get(), grant.state(), audit.currentActor());
        return outcome;
    }

    /** Whether the receiver still is as whoever asked saw them. */
    private boolean apply(Grant grant) {
        return switch (grant.receiver()) {
            case Receiver.Invited(var id) -> {
                var invitation = invitations.row(id).orElseThrow();
                if (invitation.state != InvitationState.PROPOSED) {
                    yield false;
                }
                var model = invitation.toModel();
                // Its time begins anew: until now nobody could accept it.
                invitation.set(
                        model.until(
                                        clock.instant()
                                                .truncatedTo(ChronoUnit.MICROS)
                                                .plus(config.invitations().lifespan()))
                                .next(InvitationState.SENDING, model.account()));
                yield true;
            }
            case Receiver.Known(var account, var revision) -> {
                var member =
                        members.memberToChange(account)
                                .filter(each -> each.revision() == revision)
                                .filter(each -> each.status() == MemberStatus.ACTIVE);
                yield member.isPresent()
                        && intentions.add(
                                member.get().granted(grant.role()),
                                audit.currentActor(),
                                Optional.empty());
            }
        };
    }

    private void end(GrantEntity row, GrantState state, Actor actor) {
        row.state = state;
        audit.add(MemberAct.of("GRANT_" + state, row.toModel()), actor);
        if (state != GrantState.CONFIRMED && row.invitation != null) {
            invitations
                    .row(row.invitation)
                    .filter(invitation -> invitation.state == InvitationState.PROPOSED)
                    .ifPresent(
                            invitation -> {
                                var model = invitation.toModel();
                                invitation.set(
                                        model.next(InvitationState.REFUSED, model.account()));
                            });
        }
    }

    private void carryOut(Grant grant) {
        switch (grant.receiver()) {
            case Receiver.Invited(var invitation) -> carryOutInvitation.carryOut(invitation);
            case Receiver.Known(var account, _) ->
                    QuarkusTransaction.requiringNew()
                            .call(() -> intentions.intention(account))
                            .ifPresent(carryOutChange::carryOut);
        }
    }
}
