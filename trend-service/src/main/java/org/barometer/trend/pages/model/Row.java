package org.barometer.trend.pages.model;

import java.util.Optional;
import org.barometer.trend.estimate.model.Reliability;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.release.model.Flag;
import org.barometer.trend.release.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of figures, written out; the chart reads the raw numbers beside it.
 *
 * @param until the last of several years that have no figure for the same reason, else the year
 * @param figure where it stands among the figures of its measure; empty where there is none
 * @param apart why it does not continue the figures before it; empty where it does
 */
public record Row(
        String name,
        int year,
        int until,
        boolean plotted,
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        String share,
        String interval,
        String x,
        String n,
        String agencies,
        String apart,
        boolean unreliable,
        Gap gap,
        String figure) {

    /** Why a line has no figure. */
    public enum Gap {
        NONE,
        /** The edition did not ask, or did not offer the option. */
        NOT_ASKED,
        /** Asked, but there was no respondent. */
        NOBODY,
        /** Withheld so that nobody can be recognised. */
        SUPPRESSED,
        /** The base is too small for a percentage. */
        TOO_FEW
    }

    static Row of(String name, boolean plotted, Observation seen, String apart, Language language) {
        var estimate = seen.estimate();
        return new Row(
                name,
                seen.year(),
                seen.year(),
                plotted,
                estimate,
                seen.lower(),
                seen.upper(),
                estimate == null ? "" : language.exact(estimate),
                seen.interval().map(one -> language.range(one.lower(), one.upper())).orElse(""),
                count(seen.x(), language),
                count(seen.n(), language),
                count(seen.agencies(), language),
                apart,
                seen.reliability() == Reliability.Grade.UNRELIABLE,
                gap(seen),
                estimate == null ? "" : seen.address());
    }

    static Row without(String name, int year, boolean plotted, Gap gap) {
        return new Row(
                name, year, year, plotted, null, null, null, "", "", "", "", "", "", false, gap,
                "");
    }

    /** Both in one line, if nothing but the year differs. */
    Optional<Row> and(Row later) {
        return published() || later.published() || !equals(later.at(year, until))
                ? Optional.empty()
                : Optional.of(at(year, later.until));
    }

    private Row at(int first, int last) {
        return new Row(
                name,
                first,
                last,
                plotted,
                estimate,
                lower,
                upper,
                share,
                interval,
                x,
                n,
                agencies,
                apart,
                unreliable,
                gap,
                figure);
    }

    public String years() {
        return year == until ? String.valueOf(year) : year + "–" + until;
    }

    public boolean published() {
        return estimate != null;
    }

    private static String count(@Nullable Number number, Language language) {
        return number == null ? "" : language.count(number.longValue());
    }

    private static Gap gap(Observation seen) {
        if (seen.estimate() != null) {
            return Gap.NONE;
        }
        return seen.flags().contains(Flag.TOO_FEW) ? Gap.TOO_FEW : Gap.SUPPRESSED;
    }
}
