package org.barometer.agency.agency.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a file of agencies so far.
 *
 * @param described agencies that the file describes; of them new, different and equal ones
 * @param left of the new and different ones, those whose organization is not as wanted yet
 */
public record ImportJob(
        UUID id,
        boolean isDryRun,
        boolean mayUpdate,
        State state,
        int described,
        int registered,
        int changed,
        int unchanged,
        long left,
        List<ImportFault> faults,
        Instant receivedAt,
        Optional<Instant> finishedAt) {

    /** Where a job stands. */
    public enum State {
        RUNNING,
        /** Every row is taken; or, of a dry run, would be. */
        DONE,
        /** Nothing was taken, because of the faults. */
        REFUSED
    }

    public ImportJob {
        faults = List.copyOf(faults);
    }

    public boolean isOver() {
        return state != State.RUNNING;
    }

    /** How many organizations have to be made or changed, whether that is done or not. */
    public long organizations() {
        return registered + (long) changed;
    }

    /** How many of them are as wanted. */
    public long done() {
        return organizations() - left;
    }
}
