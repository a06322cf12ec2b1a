package org.barometer.trend.plan.model;

import java.util.Optional;

/** How far the compilation of a plan has come. */
public sealed interface Job {
    /** Nobody has asked for it, or the plan has been changed since. */
    record None() implements Job {}

    record Waiting() implements Job {}

    /**
     * Somebody compiles it.
     *
     * @param measures how many there are; nothing while it waits for the last answers
     */
    record Running(int done, Optional<Integer> measures) implements Job {}

    record Compiled(String release) implements Job {}

    record Failed(Failure failure) implements Job {}

    default boolean isUnderWay() {
        return this instanceof Waiting || this instanceof Running;
    }
}
