package org.barometer.trend.disclosure.model;

import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;

/**
 * What a printed figure that is no count, such as a rounded percentage or the ends of an interval,
 * tells about the count behind it.
 */
public final class Reading {
    private Reading() {}

    /**
     * The count lies between the least and the most that would have been printed like that.
     *
     * @param base the count is a part of
     * @param printedAlike whether a count would have been printed in the same way
     * @throws IllegalArgumentException if no count would
     */
    public static Fact of(String name, LinearForm form, long base, LongPredicate printedAlike) {
        var least = LongStream.rangeClosed(0, base).filter(printedAlike).findFirst();
        var most =
                LongStream.rangeClosed(0, base).map(x -> base - x).filter(printedAlike).findFirst();
        return new Fact(
                name,
                form,
                least.orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "No count of %d is printed as %s".formatted(base, name))),
                most.orElseThrow());
    }
}
