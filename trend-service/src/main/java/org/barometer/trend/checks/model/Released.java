package org.barometer.trend.checks.model;

import java.util.Optional;
import org.barometer.trend.estimate.model.Interval;
import org.barometer.trend.release.model.Observation;

/**
 * A figure as a release shows it.
 *
 * @param interval none where the agencies do not tell how large the error is
 */
public record Released(
        String release,
        String edition,
        int year,
        String option,
        double estimate,
        Optional<Interval> interval,
        long x,
        long n) {

    static Optional<Released> of(String release, Observation seen) {
        var estimate = seen.estimate();
        var x = seen.x();
        var n = seen.n();
        return estimate == null || x == null || n == null
                ? Optional.empty()
                : Optional.of(
                        new Released(
                                release,
                                seen.edition(),
                                seen.year(),
                                seen.option(),
                                estimate,
                                seen.interval(),
                                x,
                                n));
    }
}
