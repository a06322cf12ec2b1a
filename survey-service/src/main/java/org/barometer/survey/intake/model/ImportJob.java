package org.barometer.survey.intake.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that an agency has sent, and how far it has come. */
public record ImportJob(
        UUID id,
        String edition,
        String agency,
        Format format,
        Mode mode,
        boolean dryRun,
        State state,
        List<String> recognised,
        Counts counts,
        Instant receivedAt,
        @Nullable Instant finishedAt) {

    /** What a file is. */
    public enum Format {
        CSV,
        XLSX
    }

    /** What happens to the good rows of a file that has bad ones. */
    public enum Mode {
        ALL_OR_NOTHING,
        ACCEPT_VALID
    }

    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        /** Every row that was to be taken is taken; or, of a dry run, would be. */
        DONE,
        /** Nothing was taken, because of the faults. */
        REFUSED,
        /** Nothing was taken, or only some of the valid rows: the edition closed meanwhile. */
        CLOSED,
        /** The process ended and the file is gone; the file can be sent again. */
        INTERRUPTED,
        /** Something broke here; the file can be sent again. */
        FAILED;

        public boolean isOver() {
            return switch (this) {
                case WAITING, RUNNING -> false;
                case DONE, REFUSED, CLOSED, INTERRUPTED, FAILED -> true;
            };
        }
    }

    /**
     * What has become of the rows so far.
     *
     * @param refused rows with at least one fault
     */
    public record Counts(
            long rows, long added, long amended, long unchanged, long refused, long faults) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    public ImportJob {
        recognised = List.copyOf(recognised);
    }
}
