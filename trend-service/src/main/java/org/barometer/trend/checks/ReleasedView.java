package org.barometer.trend.checks;

import org.barometer.trend.checks.model.Released;
import org.barometer.trend.estimate.model.Interval;
import org.jspecify.annotations.Nullable;

/** A figure as it was released. */
record ReleasedView(
        String release,
        String edition,
        double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        long x,
        long n) {

    static ReleasedView of(Released figure) {
        return new ReleasedView(
                figure.release(),
                figure.edition(),
                figure.estimate(),
                figure.interval().map(Interval::lower).orElse(null),
                figure.interval().map(Interval::upper).orElse(null),
                figure.x(),
                figure.n());
    }
}
