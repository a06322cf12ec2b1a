package org.barometer.trend.estimate.model;

/**
 * Clopper and Pearson's interval for answers that come in clusters (Korn and Graubard 1998): of the
 * effective size, which is made smaller where few agencies tell how large it is.
 */
final class KornGraubard {

    private KornGraubard() {}

    /**
     * Of a share p of n respondents who are worth as many as {@code effective} independent ones.
     */
    static Interval interval(
            double p, long n, double effective, int degreesOfFreedom, Confidence confidence) {
        var size = size(p, n, effective, degreesOfFreedom, confidence);
        return ClopperPearson.interval(p == 1 ? size : p * size, size, confidence);
    }

    /**
     * n* = n_eff (t(n - 1) / t(df))², at most n. Where nobody or everybody said yes there is no
     * variance whose own uncertainty would have to be allowed for (Parker et al. 2017).
     */
    static double size(
            double p, long n, double effective, int degreesOfFreedom, Confidence confidence) {
        if (p == 0 || p == 1 || n < 2) {
            return effective;
        }
        var ratio = confidence.t(Math.toIntExact(n - 1)) / confidence.t(degreesOfFreedom);
        return Math.min((double) n, effective * ratio * ratio);
    }
}
