package org.barometer.trend.tally;

import org.barometer.trend.tally.model.Snapshot;

/** What comes of reading a record of the responses topic. */
sealed interface Reading {
    record Counted(Snapshot snapshot) implements Reading {}

    /** The reason names what is wrong and never repeats what the record holds. */
    record Refused(String reason) implements Reading {}
}
