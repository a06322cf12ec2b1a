package org.barometer.trend.estimate.model;

import java.util.Optional;

/** What may be said about a change: it rose or fell only if its whole interval did. */
public enum Direction {
    INCREASED,
    DECREASED,
    /** Neither can be said; that nothing changed cannot be said either. */
    NOT_SHOWN;

    /** Of a change with its interval; without one nothing is shown. */
    public static Direction of(Optional<Interval> change) {
        return change.map(
                        interval -> {
                            if (interval.lower() > 0) {
                                return INCREASED;
                            }
                            return interval.upper() < 0 ? DECREASED : NOT_SHOWN;
                        })
                .orElse(NOT_SHOWN);
    }
}
