package org.barometer.trend.estimate.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The share of a base that said yes.
 *
 * @param estimate the share, weighted as asked for
 * @param count how many said yes, each counted once
 * @param base how many gave a valid answer, each counted once
 */
public record Proportion(Estimate estimate, long count, long base) {

    /** From so many agencies on, their own spread is trusted to tell the variance. */
    public static final int ENOUGH_AGENCIES = 9;

    /**
     * An interval and how it was made.
     *
     * @param effectiveSize how many independent answers it supposes the base to be worth
     * @param designEffect why; of the agencies themselves or, by the method, pooled
     */
    public record Reported(
            Interval interval, IntervalMethod method, double effectiveSize, double designEffect) {}

    /** What an interval rests on; the factor is that of Student's t or of the normal. */
    record Precision(double size, double factor, double designEffect, IntervalMethod method) {}

    /** The share of the sums' base; empty where nobody gave a valid answer. */
    public static Optional<Proportion> of(Sums sums, Weighting weighting) {
        for (var i = 0; i < sums.size(); i++) {
            if (sums.sum(i) < 0 || sums.sum(i) > sums.base(i)) {
                throw new IllegalArgumentException(
                        "More said yes than answered, or less than nobody, in agency "
                                + sums.cluster(i).agency());
            }
        }
        return Ratio.of(sums, weighting)
                .map(
                        ratio ->
                                new Proportion(
                                        ratio, Math.round(sums.sum()), Math.round(sums.base())));
    }

    /** The share; exactly 0 or 1 where nobody or everybody said yes, whatever the weights. */
    public double p() {
        if (isNobody()) {
            return 0;
        }
        return isEverybody() ? 1 : Math.clamp(estimate.value(), 0, 1);
    }

    public boolean isNobody() {
        return count == 0;
    }

    public boolean isEverybody() {
        return count == base;
    }

    public int agencies() {
        return estimate.agencies();
    }

    public int degreesOfFreedom() {
        return estimate.degreesOfFreedom();
    }

    /** p(1 - p)/n: the variance if all answers were independent. */
    double independentVariance() {
        return p() * (1 - p()) / base;
    }

    /**
     * V / (p(1 - p)/n): how much agencies' answers resemble each other (Kish 1965).
     *
     * @return empty where a single agency, nobody or everybody tells nothing of it
     */
    public OptionalDouble designEffect() {
        return degreesOfFreedom() > 0 && !isNobody() && !isEverybody()
                ? OptionalDouble.of(estimate.variance() / independentVariance())
                : OptionalDouble.empty();
    }

    /** min(n, p(1 - p)/V): how many independent answers would tell as much; see designEffect. */
    public OptionalDouble effectiveSize() {
        var effect = designEffect();
        return effect.isPresent()
                ? OptionalDouble.of(base / Math.max(1, effect.getAsDouble()))
                : OptionalDouble.empty();
    }

    /**
     * The effective size that the interval rests on.
     *
     * @return empty where there is a single agency (of its stratum), since one tells nothing about
     *     how agencies differ
     */
    Optional<Precision> precision(PooledDesignEffect pooled, Confidence confidence) {
        if (degreesOfFreedom() < 1) {
            return Optional.empty();
        }
        var own = designEffect();
        if (own.isPresent() && agencies() >= ENOUGH_AGENCIES) {
            return Optional.of(
                    new Precision(
                            base / Math.max(1, own.getAsDouble()),
                            confidence.t(degreesOfFreedom()),
                            own.getAsDouble(),
                            IntervalMethod.DESIGN));
        }
        return Optional.of(
                new Precision(
                        base / pooled.value(),
                        confidence.z(),
                        pooled.value(),
                        own.isPresent() ? IntervalMethod.MODEL : IntervalMethod.EXACT));
    }

    /** The interval that the share is reported with; it holds the share and is never a point. */
    public Optional<Reported> interval(PooledDesignEffect pooled, Confidence confidence) {
        return precision(pooled, confidence)
                .map(
                        precision ->
                                new Reported(
                                        interval(precision, confidence),
                                        precision.method(),
                                        precision.size(),
                                        precision.designEffect()));
    }

    private Interval interval(Precision precision, Confidence confidence) {
        return switch (precision.method()) {
            case DESIGN, MODEL -> Wilson.score(p(), precision.size(), precision.factor());
            case EXACT ->
                    ClopperPearson.interval(
                            isNobody() ? 0 : precision.size(), precision.size(), confidence);
        };
    }
}
