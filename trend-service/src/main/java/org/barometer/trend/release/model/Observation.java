package org.barometer.trend.release.model;

import java.util.Comparator;
import java.util.List;
import org.barometer.trend.disclosure.model.Breakdown;
import org.jspecify.annotations.Nullable;

/**
 * One figure: the share of a base that chose an option, with its 95 % interval, or the place of a
 * figure that is not shown.
 *
 * @param x how many chose the option
 * @param n how many gave the question a valid answer
 * @param agencies how many agencies these come from
 */
public record Observation(
        Breakdown by,
        String area,
        String option,
        int year,
        String edition,
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Long x,
        @Nullable Long n,
        @Nullable Integer agencies,
        int questionnaireVersion,
        List<Flag> flags) {

    public static final Comparator<Observation> ORDER =
            Comparator.comparing(Observation::by)
                    .thenComparing(Observation::area)
                    .thenComparing(Observation::option)
                    .thenComparingInt(Observation::year)
                    .thenComparing(Observation::edition);

    public Observation {
        flags = List.copyOf(flags);
    }
}
