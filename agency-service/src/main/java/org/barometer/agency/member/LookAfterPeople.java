package org.barometer.agency.member;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.member.model.InvitationState;
import org.barometer.agency.wall.Wall;

/**
 * Takes up what was interrupted, sees who has accepted an invitation and ends what is over.
 *
 * <p>Every step may be repeated and every instance may do it: each takes one row, looks again and
 * changes nothing that has been done.
 */
@ApplicationScoped
class LookAfterPeople {
    private final InvitationStore invitations;
    private final MemberIntentionStore intentions;
    private final GrantStore grants;
    private final CarryOutInvitation carryOutInvitation;
    private final CarryOutChange carryOutChange;
    private final AnswerGrant answerGrant;
    private final SuspendInactive suspendInactive;
    private final Wall wall;
    private final Clock clock;

    LookAfterPeople(
            InvitationStore invitations,
            MemberIntentionStore intentions,
            GrantStore grants,
            CarryOutInvitation carryOutInvitation,
            CarryOutChange carryOutChange,
            AnswerGrant answerGrant,
            SuspendInactive suspendInactive,
            Wall wall,
            Clock clock) {
        this.invitations = invitations;
        this.intentions = intentions;
        this.grants = grants;
        this.carryOutInvitation = carryOutInvitation;
        this.carryOutChange = carryOutChange;
        this.answerGrant = answerGrant;
        this.suspendInactive = suspendInactive;
        this.wall = wall;
        this.clock = clock;
    }

    @Scheduled(
            identity = "interrupted changes of people",
            every = "{agency.rounds.interrupted-people}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void takeUpWhatWasInterrupted() {
        each("A change of a person", intentions::intentions, carryOutChange::carryOut);
        each(
                "An invitation",
                () -> invitations.in(Set.of(InvitationState.SENDING, InvitationState.REVOKING)),
                carryOutInvitation::carryOut);
    }

    @Scheduled(
            identity = "open invitations and grants",
            every = "{agency.rounds.open-invitations}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void lookAtWhatIsOpen() {
        each(
                "An invitation",
                () -> invitations.in(Set.of(InvitationState.SENT)),
                carryOutInvitation::look);
        each("A grant", () -> grants.overAt(clock.instant()), answerGrant::expire);
    }

    @Scheduled(
            identity = "inactive people",
            every = "{agency.rounds.inactive-people}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void lookForInactivePeople() {
        try {
            wall.seeAll(() -> suspendInactive.look(clock.instant()));
        } catch (IdentityProviderUnavailable e) {
            Log.warnf("Nobody knows who has signed in: %s", e.getMessage());
        }
    }

    /** One that cannot be done does not hold up the others. */
    private <T> void each(String what, Supplier<? extends Collection<T>> which, Consumer<T> step) {
        wall.seeAll(() -> inTurn(what, which, step));
    }

    private static <T> void inTurn(
            String what, Supplier<? extends Collection<T>> which, Consumer<T> step) {
        for (var one : QuarkusTransaction.requiringNew().call(which::get)) {
            try {
                step.accept(one);
            } catch (IdentityProviderUnavailable e) {
                Log.warnf("%s waits: %s", what, e.getMessage());
            } catch (RuntimeException e) {
                // The kind only: a message may quote what was to be kept.
                Log.errorf("%s could not be looked after: %s", what, e.getClass().getName());
            }
        }
    }
}
