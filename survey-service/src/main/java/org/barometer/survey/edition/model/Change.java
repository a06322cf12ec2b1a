package org.barometer.survey.edition.model;

/** What can happen to an edition that somebody wants to change. */
public sealed interface Change {
    record Changed(Edition edition) implements Change {}

    record Unchanged(Edition edition) implements Change {}

    /** Its plan is fixed because it has been opened. */
    record TooLate(EditionState state) implements Change {}

    /** The code belongs to an edition of this programme. */
    record OtherProgramme(String programme) implements Change {}

    record NoWay(EditionState from, EditionState to) implements Change {}
}
