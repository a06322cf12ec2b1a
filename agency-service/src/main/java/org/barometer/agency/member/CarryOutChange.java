package org.barometer.agency.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.identity.AccountEvents;
import org.barometer.agency.identity.Accounts;
import org.barometer.agency.identity.Turns;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberStatus;

/**
 * Carries out a change of a person: first the account, then the person, the event and the entry in
 * the audit log at once.
 *
 * <p>The intention was committed before and goes away in the same transaction that keeps the
 * person, as with agencies.
 */
@ApplicationScoped
class CarryOutChange {
    private final MemberIntentionStore intentions;
    private final MemberStore members;
    private final Accounts accounts;
    private final Accesses accesses;
    private final AccountEvents events;
    private final AuditLog audit;
    private final Clock clock;
    private final Turns turns;

    CarryOutChange(
            MemberIntentionStore intentions,
            MemberStore members,
            Accounts accounts,
            Accesses accesses,
            AccountEvents events,
            AuditLog audit,
            PeopleConfig config,
            Clock clock) {
        this.intentions = intentions;
        this.members = members;
        this.accounts = accounts;
        this.accesses = accesses;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.turns = new Turns(config.atOnce(), config.patience());
    }

    /** Returns the person as they are then, unless the account turned out to be missing. */
    Optional<Member> carryOut(AccountId account) {
        return turns.take(
                () -> QuarkusTransaction.requiringNew().call(() -> inTransaction(account)));
    }

    private Optional<Member> inTransaction(AccountId account) {
        // The person first, as whoever intends something does.
        var before = members.memberToChange(account).orElseThrow();
        var intention = intentions.take(account);
        if (intention.isEmpty()) {
            return Optional.of(before);
        }
        var row = intention.get();
        var wanted = before.becoming(row.details(), row.revision);
        intentions.delete(row);
        if (!keepAccount(wanted)) {
            return Optional.empty();
        }
        if (before.status() != MemberStatus.ACTIVE && wanted.status() == MemberStatus.ACTIVE) {
            members.admit(wanted, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } else {
            members.keep(wanted);
        }
        tell(before, wanted);
        audit.add(MemberAct.of(before, wanted).because(row.reason), row.actor());
        return Optional.of(wanted);
    }

    private boolean keepAccount(Member wanted) {
        if (wanted.status() == MemberStatus.REMOVED) {
            accounts.remove(wanted.account().value());
            return true;
        }
        return accesses.keep(wanted);
    }

    private void tell(Member before, Member after) {
        if (before.status() == after.status()) {
            return;
        }
        var account = after.account().value();
        switch (after.status()) {
            case SUSPENDED -> events.suspended(account);
            case REMOVED -> events.removed(account);
            case ACTIVE, INVITED -> events.admitted(account);
        }
    }
}
