package org.barometer.agency.agency.model;

import java.util.List;

/** What a wish to split or merge agencies comes to. */
public sealed interface ReorganisationPlan {
    /** As the agencies shall be that are new or give way. */
    record Feasible(List<Agency> wanted) implements ReorganisationPlan {
        public Feasible {
            wanted = List.copyOf(wanted);
        }
    }

    record Faulty(List<Reorganisation.Fault> faults) implements ReorganisationPlan {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
