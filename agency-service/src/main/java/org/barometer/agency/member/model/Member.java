package org.barometer.agency.member.model;

import java.util.Optional;

/** A person with an account; every change gives it a higher revision. */
public record Member(
        AccountId account, Optional<EmailAddress> email, MemberDetails details, long revision) {
    public static final long FIRST_REVISION = 1;

    /** A person as it is when the account has been made and the invitation sent. */
    public static Member invited(
            AccountId account, EmailAddress email, Assignment assignment, Language language) {
        return new Member(
                account,
                Optional.of(email),
                new MemberDetails(assignment, language, MemberStatus.INVITED),
                FIRST_REVISION);
    }

    public MemberStatus status() {
        return details.status();
    }

    public Role role() {
        return details.assignment().role();
    }

    public boolean isActiveAdministrator() {
        return status() == MemberStatus.ACTIVE && role() == Role.ADMINISTRATOR;
    }

    /** Says what comes of a change that was written with this revision in view. */
    public MemberOutcome change(long revisionInView, MemberDetails wanted) {
        // Whoever repeats a change because its answer was lost has the revision before it in view.
        if (wanted.equals(details) && revisionInView == revision - 1) {
            return new MemberOutcome.Unchanged(this);
        }
        if (revisionInView != revision) {
            return new MemberOutcome.Outdated();
        }
        return switch (status()) {
            case REMOVED -> new MemberOutcome.Removed();
            case INVITED -> new MemberOutcome.NotYetActive();
            case ACTIVE, SUSPENDED -> changed(wanted);
        };
    }

    /** The same person in another status. */
    public Member as(MemberStatus status) {
        return with(new MemberDetails(details.assignment(), details.language(), status));
    }

    /** The same person with a role that a second administrator has confirmed. */
    public Member granted(Role role) {
        return with(
                new MemberDetails(
                        new Assignment(role, Optional.empty()), details.language(), status()));
    }

    private MemberOutcome changed(MemberDetails wanted) {
        if (wanted.equals(details)) {
            return new MemberOutcome.Unchanged(this);
        }
        var granted = wanted.assignment().role();
        if (granted == role() || !granted.needsSecondPerson()) {
            return new MemberOutcome.Changed(with(wanted));
        }
        var alone = new MemberDetails(wanted.assignment(), details.language(), status());
        return wanted.equals(alone) && status() == MemberStatus.ACTIVE
                ? new MemberOutcome.NeedsSecondPerson(with(wanted))
                : new MemberOutcome.MoreThanAGrant();
    }

    /** The same person as was decided; the address of somebody removed is forgotten. */
    public Member becoming(MemberDetails wanted, long itsRevision) {
        return new Member(
                account,
                wanted.status() == MemberStatus.REMOVED ? Optional.empty() : email,
                wanted,
                itsRevision);
    }

    private Member with(MemberDetails wanted) {
        return becoming(wanted, revision + 1);
    }
}
