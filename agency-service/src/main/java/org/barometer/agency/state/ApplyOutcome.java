package org.barometer.agency.state;

import java.util.List;
import java.util.UUID;

/** What can come of asking for a document to be applied. */
public sealed interface ApplyOutcome {
    record Begun(UUID job) implements ApplyOutcome {}

    /** The plan that was seen is not what would be done now. */
    record MovedOn() implements ApplyOutcome {}

    /** The caller's key already stands for another plan. */
    record KeyReused() implements ApplyOutcome {}

    /** The document cannot be followed. */
    record Faulty(List<Fault> faults) implements ApplyOutcome {}
}
