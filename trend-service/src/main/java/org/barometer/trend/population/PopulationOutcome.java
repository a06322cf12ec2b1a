package org.barometer.trend.population;

import java.util.List;
import org.barometer.trend.population.model.MarginFault;
import org.barometer.trend.population.model.Population;

/** What can happen to declared margins. */
sealed interface PopulationOutcome {
    /** They hold from now on. */
    record Declared(Population population) implements PopulationOutcome {}

    record EditionUnknown() implements PopulationOutcome {}

    /** There are some, and whoever declares others does not say which ones he has seen. */
    record NotSeen() implements PopulationOutcome {}

    /** Others hold than those that were seen. */
    record OtherVersion(int present) implements PopulationOutcome {}

    record Faulty(List<MarginFault> faults) implements PopulationOutcome {}
}
