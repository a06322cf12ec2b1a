package org.barometer.agency.agency.model;

/** What can come of changing an agency. */
public sealed interface ChangeOutcome {
    record Changed(Agency agency) implements ChangeOutcome {}

    record Unchanged(Agency agency) implements ChangeOutcome {}

    record Outdated(long revision) implements ChangeOutcome {}

    /** A retired agency stays as it was: its past answers refer to it. */
    record Retired() implements ChangeOutcome {}

    record NameTaken() implements ChangeOutcome {}

    record Unknown() implements ChangeOutcome {}
}
