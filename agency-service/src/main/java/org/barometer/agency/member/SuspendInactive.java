package org.barometer.agency.member;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Inactivity;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberOutcome;
import org.barometer.agency.member.model.MemberStatus;

/** Warns people who have not signed in for long, and suspends those who still do not. */
@ApplicationScoped
class SuspendInactive {
    private final MemberStore members;
    private final SignIns signIns;
    private final InactivityMail mail;
    private final ChangeMember changeMember;
    private final AuditLog audit;
    private final Inactivity rule;

    SuspendInactive(
            MemberStore members,
            SignIns signIns,
            InactivityMail mail,
            ChangeMember changeMember,
            AuditLog audit,
            PeopleConfig config) {
        this.members = members;
        this.signIns = signIns;
        this.mail = mail;
        this.changeMember = changeMember;
        this.audit = audit;
        this.rule = new Inactivity(config.inactivity().longest(), config.inactivity().warning());
    }

    void look(Instant now) {
        // Without knowing who has signed in, nobody is warned or suspended.
        var knownSince = signIns.read(now);
        var candidates =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        members.notSeenSince(
                                                now.minus(rule.longest()).plus(rule.warning())));
        for (var account : candidates) {
            try {
                look(account, knownSince, now);
            } catch (RuntimeException e) {
                // One that cannot be done does not hold up the others. The kind only: a message
                // may quote an address.
                Log.errorf("An inactive account waits: %s", e.getClass().getName());
            }
        }
    }

    private void look(AccountId account, Instant knownSince, Instant now) {
        var revision =
                QuarkusTransaction.requiringNew()
                        .call(() -> warnOrSayWhomToSuspend(account, knownSince, now));
        if (revision.isEmpty()) {
            return;
        }
        var outcome =
                changeMember.change(
                        account,
                        revision.get(),
                        details ->
                                new MemberDetails(
                                        details.assignment(),
                                        details.language(),
                                        MemberStatus.SUSPENDED),
                        Optional.of("INACTIVE"));
        if (outcome instanceof MemberOutcome.LastAdministrator) {
            Log.warnf("The last administrator, %s, is inactive and not suspended", account);
        }
    }

    /** The revision of somebody to be suspended. */
    private Optional<Long> warnOrSayWhomToSuspend(
            AccountId account, Instant knownSince, Instant now) {
        var row = members.row(account).orElseThrow();
        if (row.status != MemberStatus.ACTIVE) {
            return Optional.empty();
        }
        var seen =
                Stream.of(row.lastSignIn, row.admittedAt, knownSince)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElseThrow();
        return switch (rule.step(seen, Optional.ofNullable(row.warnedAt), now)) {
            case NOTHING -> Optional.empty();
            case WARN -> {
                var member = row.toModel();
                mail.warn(member, rule.suspendedAt(seen, now));
                row.warnedAt = now;
                audit.add(MemberAct.warned(member));
                yield Optional.empty();
            }
            case SUSPEND -> Optional.of(row.revision);
        };
    }
}
