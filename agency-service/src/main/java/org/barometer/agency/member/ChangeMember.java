package org.barometer.agency.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.barometer.agency.agency.ActiveAgencies;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberOutcome;
import org.barometer.agency.member.model.MemberOutcome.AccountMissing;
import org.barometer.agency.member.model.MemberOutcome.Asked;
import org.barometer.agency.member.model.MemberOutcome.Changed;
import org.barometer.agency.member.model.MemberOutcome.LastAdministrator;
import org.barometer.agency.member.model.MemberOutcome.NeedsSecondPerson;
import org.barometer.agency.member.model.MemberOutcome.Unknown;
import org.barometer.agency.member.model.MemberOutcome.UnknownAgency;

/** Changes, suspends or removes a person. */
@ApplicationScoped
public class ChangeMember {
    private final MemberStore members;
    private final MemberIntentionStore intentions;
    private final ActiveAgencies agencies;
    private final AskForGrant askForGrant;
    private final CarryOutChange carryOut;
    private final AuditLog audit;

    ChangeMember(
            MemberStore members,
            MemberIntentionStore intentions,
            ActiveAgencies agencies,
            AskForGrant askForGrant,
            CarryOutChange carryOut,
            AuditLog audit) {
        this.members = members;
        this.intentions = intentions;
        this.agencies = agencies;
        this.askForGrant = askForGrant;
        this.carryOut = carryOut;
        this.audit = audit;
    }

    /**
     * Changes a person, or says what stands against it.
     *
     * @param wanted what shall be different about the person as they are
     * @param reason a code of why, for the audit log
     */
    public MemberOutcome change(
            AccountId account,
            long revisionInView,
            UnaryOperator<MemberDetails> wanted,
            Optional<String> reason) {
        finishWhatWasBegun(account);
        var outcome =
                QuarkusTransaction.requiringNew()
                        .call(() -> intend(account, revisionInView, wanted, reason));
        return outcome instanceof Changed
                ? carryOut.carryOut(account)
                        .<MemberOutcome>map(Changed::new)
                        .orElseGet(AccountMissing::new)
                : outcome;
    }

    /** A change that was interrupted comes first: this one may be its repetition. */
    private void finishWhatWasBegun(AccountId account) {
        if (QuarkusTransaction.requiringNew()
                .call(() -> intentions.intention(account))
                .isPresent()) {
            carryOut.carryOut(account);
        }
    }

    private MemberOutcome intend(
            AccountId account,
            long revisionInView,
            UnaryOperator<MemberDetails> wanted,
            Optional<String> reason) {
        var known = members.memberToChange(account);
        if (known.isEmpty()) {
            return new Unknown();
        }
        var member = known.get();
        return switch (member.change(revisionInView, wanted.apply(member.details()))) {
            case Changed(var changed) -> intend(member, changed, reason);
            case NeedsSecondPerson(var granted) ->
                    new Asked(askForGrant.askFor(granted, audit.currentActor().account()));
            case MemberOutcome outcome -> outcome;
        };
    }

    private MemberOutcome intend(Member member, Member wanted, Optional<String> reason) {
        var agency = wanted.details().assignment().agency();
        var moves = !agency.equals(member.details().assignment().agency());
        if (moves && agency.isPresent() && !agencies.has(agency.get())) {
            return new UnknownAgency();
        }
        if (member.isActiveAdministrator()
                && !wanted.isActiveAdministrator()
                && members.isLastAdministrator(member.account())) {
            return new LastAdministrator();
        }
        return intentions.add(wanted, audit.currentActor(), reason)
                ? new Changed(wanted)
                : new MemberOutcome.Outdated();
    }
}
