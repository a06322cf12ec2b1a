package org.barometer.trend.pages.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.release.model.CaseCount;
import org.barometer.trend.release.model.CaseCount.CountMethod;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of numbers of cases, written out; the chart reads the raw numbers beside
 * it.
 *
 * @param suppressed whether the number is withheld; if it is not and there is none, there was no
 *     case
 * @param independent whether the interval is that of independent cases
 */
public record CaseRow(
        String name,
        int year,
        boolean plotted,
        @Nullable Long estimate,
        @Nullable Long lower,
        @Nullable Long upper,
        String cases,
        String interval,
        String perAgency,
        String perAgencyInterval,
        String agencies,
        boolean suppressed,
        boolean independent) {

    static CaseRow of(String name, boolean plotted, CaseCount count, Language language) {
        return new CaseRow(
                name,
                count.year(),
                plotted,
                count.cases(),
                count.lower(),
                count.upper(),
                whole(count.cases(), language),
                range(whole(count.lower(), language), whole(count.upper(), language)),
                decimal(count.perAgency(), language),
                range(
                        decimal(count.perAgencyLower(), language),
                        decimal(count.perAgencyUpper(), language)),
                count.agencies() == null ? "" : language.count(count.agencies()),
                !count.shown(),
                count.method() == CountMethod.INDEPENDENT);
    }

    /** A year in which the area reported no case. */
    static CaseRow nothing(String name, int year) {
        return new CaseRow(name, year, false, null, null, null, "", "", "", "", "", false, false);
    }

    public boolean shown() {
        return estimate != null;
    }

    private static String whole(@Nullable Long number, Language language) {
        return number == null ? "" : language.count(number);
    }

    private static String decimal(@Nullable Double number, Language language) {
        return number == null
                ? ""
                : language.printed(BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP));
    }

    private static String range(String lower, String upper) {
        return lower.isEmpty() ? "" : lower + "–" + upper;
    }
}
