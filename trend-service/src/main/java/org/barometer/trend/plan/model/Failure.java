package org.barometer.trend.plan.model;

import java.util.List;

/**
 * Why a release could not be compiled.
 *
 * @param about the editions, measures, agencies or releases that stand in the way
 */
public record Failure(Kind kind, List<String> about) {

    /** What can stand in the way of a compilation. */
    public enum Kind {
        EDITIONS_UNKNOWN,
        EDITIONS_NOT_CLOSED,
        MEASURES_UNKNOWN,
        AGENCIES_UNKNOWN,
        ANSWERS_NOT_COUNTED,
        REVISED_NOT_STANDING,
        COVERS_LESS,
        FIGURES_REVISED,
        /** Whoever compiled it went away, again and again. */
        INTERRUPTED,
        /** Something went wrong that has been logged. */
        BROKEN
    }

    public Failure {
        about = List.copyOf(about);
    }
}
