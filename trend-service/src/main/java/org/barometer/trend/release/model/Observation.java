package org.barometer.trend.release.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Interval;
import org.barometer.trend.estimate.model.IntervalMethod;
import org.barometer.trend.estimate.model.Reliability.Grade;
import org.jspecify.annotations.Nullable;

/**
 * One figure: the share of a base that chose an option, with its 95 % interval, or the place of a
 * figure that is not shown.
 *
 * @param x how many chose the option
 * @param n how many gave the question a valid answer
 * @param agencies how many agencies these come from
 * @param method how the interval came about
 * @param reliability how far the share can be relied on; says nothing of whether it may be shown
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
        @Nullable IntervalMethod method,
        @Nullable Grade reliability,
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

    /** Of the estimate; none where it is not shown, or where there is no interval. */
    public Optional<Interval> interval() {
        return new Printed(lower, upper).interval();
    }

    /** Where it stands among the figures of its measure: COUNTRY.SE/APPS/OFFICERS-2017. */
    public String address() {
        return address(by, area, option, edition);
    }

    static String address(Breakdown by, String area, String option, String edition) {
        return "%s/%s/%s"
                .formatted(by == Breakdown.WORLD ? area : by + "." + area, option, edition);
    }

    /**
     * Whether both show the same figure, or both none. Their intervals may have been made by other
     * rules.
     */
    boolean saysTheSameAs(Observation other) {
        return Objects.equals(estimate, other.estimate)
                && Objects.equals(x, other.x)
                && Objects.equals(n, other.n)
                && Objects.equals(agencies, other.agencies)
                && flags.equals(other.flags);
    }
}
