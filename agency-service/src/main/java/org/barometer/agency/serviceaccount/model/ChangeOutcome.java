package org.barometer.agency.serviceaccount.model;

/** What can come of changing a service account or ending one of its secrets. */
public sealed interface ChangeOutcome {
    record Changed(ServiceAccount account) implements ChangeOutcome {}

    record Unchanged(ServiceAccount account) implements ChangeOutcome {}

    record Outdated() implements ChangeOutcome {}

    /** Whoever could sign in again would be a program that nobody decided about. */
    record Revoked() implements ChangeOutcome {}

    /** Without its only credential the account would be revoked in all but name. */
    record OnlyOne() implements ChangeOutcome {}

    record Unknown() implements ChangeOutcome {}
}
