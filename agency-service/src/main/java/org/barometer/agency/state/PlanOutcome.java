package org.barometer.agency.state;

import java.util.List;
import org.barometer.agency.state.model.Plan;

/** What can come of reading a document and comparing it with what there is. */
public sealed interface PlanOutcome {
    record Planned(Plan plan) implements PlanOutcome {}

    /** The document cannot be followed. */
    record Faulty(List<Fault> faults) implements PlanOutcome {}
}
