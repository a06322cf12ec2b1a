package org.barometer.trend.estimate.model;

/**
 * The interval of the difference of two proportions that share no respondent and no agency
 * (Newcombe 1998, method 10): each side takes its own distance from its own interval.
 */
public final class Newcombe {

    private Newcombe() {}

    /** Of x1/n1 - x2/n2, simple random samples both. */
    public static Interval interval(long x1, long n1, long x2, long n2, double level) {
        return of(
                (double) x1 / n1,
                Wilson.interval(x1, n1, level),
                (double) x2 / n2,
                Wilson.interval(x2, n2, level));
    }

    /** Of p1 - p2, from the intervals that the two are reported with. */
    public static Interval of(double p1, Interval first, double p2, Interval second) {
        var difference = p1 - p2;
        return new Interval(
                        difference - Math.hypot(p1 - first.lower(), second.upper() - p2),
                        difference + Math.hypot(first.upper() - p1, p2 - second.lower()))
                .within(-1, 1);
    }
}
