package org.barometer.agency.member;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.barometer.agency.agency.ActiveAgencies;
import org.barometer.agency.identity.AccountEvents;
import org.barometer.agency.identity.Accounts;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.InvitationState;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberOutcome;
import org.barometer.agency.member.model.MemberStatus;

/** Says what accounts people should have, and makes one be so again. */
@ApplicationScoped
public class RegisteredPeople {
    /** Decided, and the account is on its way there. */
    private static final Set<InvitationState> UNDER_WAY =
            Set.of(InvitationState.SENDING, InvitationState.REVOKING);

    private final MemberStore members;
    private final InvitationStore invitations;
    private final MemberIntentionStore intentions;
    private final ActiveAgencies agencies;
    private final ChangeMember changeMember;
    private final Accounts accounts;
    private final Accesses accesses;
    private final AccountEvents events;
    private final Clock clock;

    RegisteredPeople(
            MemberStore members,
            InvitationStore invitations,
            MemberIntentionStore intentions,
            ActiveAgencies agencies,
            ChangeMember changeMember,
            Accounts accounts,
            Accesses accesses,
            AccountEvents events,
            Clock clock) {
        this.members = members;
        this.invitations = invitations;
        this.intentions = intentions;
        this.agencies = agencies;
        this.changeMember = changeMember;
        this.accounts = accounts;
        this.accesses = accesses;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody who is or was registered. */
    public List<Member> all() {
        return members.find("order by account").stream().map(MemberEntity::toModel).toList();
    }

    /** Whose invitation nobody accepted in time, so that they are not admitted for now. */
    public Set<AccountId> lapsed() {
        return invitations.find("state", InvitationState.EXPIRED).stream()
                .flatMap(row -> row.toModel().account().stream())
                .collect(toUnmodifiableSet());
    }

    /** Accounts that something is decided about and not yet done. */
    public Set<AccountId> underway() {
        var underway = new HashSet<>(intentions.intentions());
        invitations.find("state in ?1", UNDER_WAY).stream()
                .flatMap(row -> row.toModel().account().stream())
                .forEach(underway::add);
        return underway;
    }

    /** Addresses for which an account is being made or deleted, whether its id is known or not. */
    public Set<EmailAddress> beingInvited() {
        return invitations.find("state in ?1", UNDER_WAY).stream()
                .flatMap(row -> row.toModel().email().stream())
                .collect(toUnmodifiableSet());
    }

    /** Makes, in the current transaction, the account be as the person is. */
    public void repair(AccountId account) {
        var member = members.memberToChange(account);
        if (member.isEmpty()
                || member.get().status() == MemberStatus.REMOVED
                || underway().contains(account)) {
            return;
        }
        if (lapsed().contains(account)) {
            accesses.close(member.get());
        } else {
            accesses.keep(member.get());
        }
    }

    /** Lets go of somebody whose account is gone. */
    public MemberOutcome letGo(AccountId account) {
        var member = QuarkusTransaction.requiringNew().call(() -> members.member(account));
        return member.map(this::letGo).orElseGet(MemberOutcome.Unknown::new);
    }

    private MemberOutcome letGo(Member member) {
        return changeMember.change(
                member.account(),
                member.revision(),
                details ->
                        new MemberDetails(
                                details.assignment(), details.language(), MemberStatus.REMOVED),
                Optional.of("ACCOUNT_MISSING"));
    }

    /** Makes, in the current transaction, an account be gone that belongs to nobody. */
    public void removeExtra(AccountId account) {
        var member = members.memberToChange(account);
        if (member.isEmpty() || member.get().status() == MemberStatus.REMOVED) {
            accounts.remove(account.value());
            events.removed(account.value());
        }
    }

    /**
     * Takes somebody in, in the current transaction, who has an account that belonged to nobody;
     * the account stays as it is.
     *
     * @return whether there was room for them
     */
    public boolean adopt(Member member) {
        var email = member.email().orElseThrow();
        var agency = member.details().assignment().agency();
        if (members.memberToChange(member.account()).isPresent()
                || invitations.has(email)
                || members.has(email)
                || (agency.isPresent() && !agencies.has(agency.get()))) {
            return false;
        }
        if (member.status() == MemberStatus.ACTIVE) {
            members.admit(member, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } else {
            members.keep(member);
            events.suspended(member.account().value());
        }
        return true;
    }
}
