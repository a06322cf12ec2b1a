package org.barometer.agency.agency.model;

import java.util.List;

/** What can come of splitting or merging agencies. */
public sealed interface ReorganisationOutcome {
    record Reorganised() implements ReorganisationOutcome {}

    record Refused(List<Reorganisation.Fault> faults) implements ReorganisationOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Another agency has a name that a new one was to have. */
    record NameTaken() implements ReorganisationOutcome {}

    /** The caller's key already stands for something else. */
    record KeyReused() implements ReorganisationOutcome {}
}
