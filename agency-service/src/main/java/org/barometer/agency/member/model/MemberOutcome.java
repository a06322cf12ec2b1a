package org.barometer.agency.member.model;

/** What can come of changing a person's role, agency, language or status. */
public sealed interface MemberOutcome {
    record Changed(Member member) implements MemberOutcome {}

    record Unchanged(Member member) implements MemberOutcome {}

    /** The change is a grant that somebody else has to confirm. */
    record NeedsSecondPerson(Member wanted) implements MemberOutcome {}

    /** The grant waits for somebody else. */
    record Asked(Grant grant) implements MemberOutcome {}

    /** A grant came together with other changes, or for somebody who is not active. */
    record MoreThanAGrant() implements MemberOutcome {}

    record Outdated() implements MemberOutcome {}

    /** Nothing brings back somebody who was removed; they can be invited anew. */
    record Removed() implements MemberOutcome {}

    /** Whoever has not accepted yet has an invitation, and that is what can be changed. */
    record NotYetActive() implements MemberOutcome {}

    /** Nobody would be left who can administer. */
    record LastAdministrator() implements MemberOutcome {}

    record UnknownAgency() implements MemberOutcome {}

    /** Keycloak has no such account any more: only removing is possible. */
    record AccountMissing() implements MemberOutcome {}

    record Unknown() implements MemberOutcome {}
}
