package org.barometer.trend.release.model;

import java.util.Arrays;
import java.util.Optional;
import org.barometer.trend.disclosure.model.Block;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.estimate.model.Confidence;
import org.barometer.trend.estimate.model.EventCount;
import org.barometer.trend.estimate.model.Interval;

/**
 * The interval of a number of cases as a release prints it: rounded outwards to steps of at least a
 * tenth of the number.
 *
 * <p>Exact bounds would tell how much the agencies differ, and so how many cases the largest can
 * have. Where rounded ones still tell that closely the steps are larger; where even these do, the
 * interval is that of independent cases, which follows from their number alone.
 */
record PrintedCount(long lower, long upper, CaseCount.CountMethod method) {
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1};
    private static final Confidence CONFIDENCE = Confidence.OF_95_PERCENT;

    /**
     * @param agencies those of the count, with their cases
     */
    static PrintedCount of(EventCount cases, Block agencies, DisclosurePolicy policy) {
        return cases.interval(CONFIDENCE)
                .flatMap(exact -> byAgencies(cases, exact, agencies, policy))
                .orElseGet(
                        () ->
                                rounded(
                                        cases,
                                        cases.independent(CONFIDENCE),
                                        STEPS[0],
                                        CaseCount.CountMethod.INDEPENDENT));
    }

    private static Optional<PrintedCount> byAgencies(
            EventCount cases, Interval exact, Block agencies, DisclosurePolicy policy) {
        return Arrays.stream(STEPS)
                .mapToObj(step -> rounded(cases, exact, step, CaseCount.CountMethod.AGENCIES))
                .filter(
                        printed ->
                                policy.clearsSpread(
                                        agencies,
                                        cases.mostSquares(printed.interval(), CONFIDENCE)))
                .findFirst();
    }

    private static PrintedCount rounded(
            EventCount cases, Interval exact, double least, CaseCount.CountMethod method) {
        var step = step(cases.count() * least);
        return new PrintedCount(
                (long) Math.floor(exact.lower() / step) * step,
                (long) Math.ceil(exact.upper() / step) * step,
                method);
    }

    /** The smallest of 1, 2, 5, 10, 20, 50, … that is as large. */
    static long step(double least) {
        var step = 1L;
        while (step < least) {
            // After 1, 10, 100, … and after 5, 50, … comes the double, after 2, 20, … the 2.5-fold.
            step = Long.toString(step).startsWith("2") ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private Interval interval() {
        return new Interval((double) lower, (double) upper);
    }
}
