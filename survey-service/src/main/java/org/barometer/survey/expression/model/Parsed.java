package org.barometer.survey.expression.model;

import java.util.List;

/** What reading an expression gives. */
public sealed interface Parsed {
    record Understood(Condition condition) implements Parsed {}

    record Faulty(List<Fault> faults) implements Parsed {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
