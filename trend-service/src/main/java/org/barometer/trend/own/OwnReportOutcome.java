package org.barometer.trend.own;

import org.barometer.trend.own.model.OwnReport;

/** What comes of asking for an agency's own report. */
sealed interface OwnReportOutcome {

    record Told(OwnReport report) implements OwnReportOutcome {}

    /** No release, or not the one that was asked for, counts an answer of the agency. */
    record NothingCounted() implements OwnReportOutcome {}

    /** There is no such release for the agency to read; one that is not published is none. */
    record Unknown() implements OwnReportOutcome {}
}
