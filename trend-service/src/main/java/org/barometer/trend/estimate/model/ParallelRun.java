package org.barometer.trend.estimate.model;

import java.util.Optional;

/**
 * An option in the earlier and in the new words of a question, each asked of a random half: what
 * the words alone do to its share. Both halves are of one design, because an agency has respondents
 * in either, who answer alike.
 */
public record ParallelRun(Proportion earlierWording, Proportion newWording) {

    /** How the interval of a factor is made. */
    public enum Method {
        /** exp(log F ± t(m - 1) · SE), with the linearised scores of the agencies over both. */
        LOG_RATIO
    }

    /**
     * How many times as large the new words make the share: F = p_new / p_earlier.
     *
     * @param logarithm of F, which errs alike to either side
     */
    public record Factor(Estimate logarithm) {

        public double value() {
            return Math.exp(logarithm.value());
        }

        /** None where the agencies do not tell how large the error is. */
        public Optional<Interval> interval(Confidence confidence) {
            return exponential(logarithm.interval(confidence));
        }

        /**
         * A share that was given to the earlier words as it would be in the new ones; empty where
         * nobody chose the option, or where no share can be so large.
         */
        public Optional<Bridged> bridge(Proportion share) {
            return share.isNobody()
                    ? Optional.empty()
                    : Optional.of(share.estimate().log().plus(logarithm))
                            .filter(bridged -> bridged.value() <= 0)
                            .map(Bridged::new);
        }
    }

    /**
     * A share brought over to the new words, as uncertain as itself and the factor together.
     *
     * @param logarithm log p + log F, with the scores of both
     */
    public record Bridged(Estimate logarithm) {

        public double p() {
            return Math.exp(logarithm.value());
        }

        public Optional<Interval> interval(Confidence confidence) {
            return exponential(logarithm.interval(confidence))
                    .map(interval -> interval.within(0, 1));
        }

        /** A share that was given to the new words less this one. */
        public Estimate changeTo(Proportion later) {
            return later.estimate().minus(logarithm.exp());
        }
    }

    /** In percentage points: new less earlier wording. */
    public Change difference() {
        return new Change(earlierWording, newWording);
    }

    /** Empty where nobody chose the option in one of the wordings: then it has no ratio. */
    public Optional<Factor> factor() {
        return earlierWording.isNobody() || newWording.isNobody()
                ? Optional.empty()
                : Optional.of(
                        new Factor(
                                newWording
                                        .estimate()
                                        .log()
                                        .minus(earlierWording.estimate().log())));
    }

    private static Optional<Interval> exponential(Optional<Interval> logarithm) {
        return logarithm.map(
                interval -> new Interval(Math.exp(interval.lower()), Math.exp(interval.upper())));
    }
}
