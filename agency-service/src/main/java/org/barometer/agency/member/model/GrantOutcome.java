package org.barometer.agency.member.model;

/** What can come of confirming or refusing a grant. */
public sealed interface GrantOutcome {
    record Answered(Grant grant) implements GrantOutcome {}

    /** Whoever asked for it, or receives it, cannot confirm it. */
    record SamePerson() implements GrantOutcome {}

    /** It was answered otherwise, or its time is over. */
    record Closed() implements GrantOutcome {}

    /** The person has changed since; the grant has to be asked for anew. */
    record Outdated() implements GrantOutcome {}

    record Unknown() implements GrantOutcome {}
}
