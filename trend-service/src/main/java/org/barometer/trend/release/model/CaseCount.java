package org.barometer.trend.release.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.barometer.trend.disclosure.model.Breakdown;
import org.jspecify.annotations.Nullable;

/**
 * How many cases the agencies of an area reported in an edition, with a 95 % interval, or the place
 * of a number that is not shown.
 *
 * @param agencies how many took part
 * @param lower of the number of cases
 * @param upper of the number of cases
 * @param perAgency cases for each agency that took part; its interval is that of the number divided
 *     by the agencies
 * @param method how the interval came about
 */
public record CaseCount(
        Breakdown by,
        String area,
        int year,
        String edition,
        @Nullable Long cases,
        @Nullable Long lower,
        @Nullable Long upper,
        @Nullable Integer agencies,
        @Nullable Double perAgency,
        @Nullable Double perAgencyLower,
        @Nullable Double perAgencyUpper,
        @Nullable CountMethod method,
        List<Flag> flags) {

    /** How an interval of a number of cases came about. */
    public enum CountMethod {
        /** By the differences between agencies, and at least as wide as for independent cases. */
        AGENCIES,
        /** As if cases came independently of each other: the agencies must not be told apart. */
        INDEPENDENT
    }

    public static final Comparator<CaseCount> ORDER =
            Comparator.comparing(CaseCount::by)
                    .thenComparing(CaseCount::area)
                    .thenComparingInt(CaseCount::year)
                    .thenComparing(CaseCount::edition);

    public CaseCount {
        flags = List.copyOf(flags);
    }

    /** Whether the other one is of the same place and another number, or shown otherwise. */
    boolean contradicts(CaseCount other) {
        return ORDER.compare(this, other) == 0
                && !(Objects.equals(cases, other.cases)
                        && Objects.equals(agencies, other.agencies)
                        && flags.equals(other.flags));
    }

    public boolean shown() {
        return cases != null;
    }
}
