package org.barometer.trend.series;

import java.util.List;
import org.barometer.trend.series.model.Fault;
import org.barometer.trend.series.model.Series;

/** What can happen when something is added to the series. */
sealed interface SeriesOutcome {
    record Added(Series series) implements SeriesOutcome {}

    /** The same request was answered before. */
    record Repeated(Series series) implements SeriesOutcome {}

    record KeyReused() implements SeriesOutcome {}

    /** There is no such series, definition or observation. */
    record Unknown() implements SeriesOutcome {}

    /** There is a series with this code already. */
    record CodeTaken() implements SeriesOutcome {}

    /** The year has a figure under this definition, which can only be revised. */
    record YearTaken() implements SeriesOutcome {}

    /** A revision that says what is said already. */
    record NothingChanged() implements SeriesOutcome {}

    /** Somebody else has revised it in the meantime. */
    record Outdated() implements SeriesOutcome {}

    record Unclear(List<Fault> faults) implements SeriesOutcome {}
}
