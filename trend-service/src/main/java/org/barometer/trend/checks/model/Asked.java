package org.barometer.trend.checks.model;

import java.util.List;

/** What a reader asks to have checked, or all that keeps it from being understood. */
public sealed interface Asked<Q> {

    record Understood<Q>(Q question) implements Asked<Q> {}

    record Unclear<Q>(List<Fault> faults) implements Asked<Q> {

        public Unclear {
            faults = List.copyOf(faults);
        }
    }
}
