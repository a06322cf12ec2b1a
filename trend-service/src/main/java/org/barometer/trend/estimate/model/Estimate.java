package org.barometer.trend.estimate.model;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A value with what it takes to say how uncertain it is: the linearised scores of the agencies
 * (Woodruff 1971; Binder 1983). Estimates of one design add up and subtract with their scores, so
 * that what the same agencies say twice is never taken for two independent facts.
 */
public final class Estimate {
    private final double value;
    private final Scores scores;
    private final Design design;
    private final int degreesOfFreedom;
    private final double variance;

    Estimate(double value, Scores scores, Design design, int degreesOfFreedom) {
        this.value = value;
        this.scores = scores;
        this.design = design;
        this.degreesOfFreedom = degreesOfFreedom;
        this.variance = design.variance(scores);
    }

    /** An estimate whose degrees of freedom are those of the agencies that contribute to it. */
    static Estimate of(double value, Scores scores, Design design) {
        return new Estimate(value, scores, design, design.degreesOfFreedom(scores));
    }

    public double value() {
        return value;
    }

    /** Agencies that contribute, less their strata; without any the variance cannot be told. */
    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** How many agencies contribute. */
    public int agencies() {
        return scores.size();
    }

    public double variance() {
        return variance;
    }

    public double standardError() {
        return Math.sqrt(variance());
    }

    public Estimate plus(Estimate other) {
        if (design != other.design) {
            throw new IllegalArgumentException("Only estimates of one design add up");
        }
        return of(value + other.value, scores.plus(other.scores), design);
    }

    public Estimate minus(Estimate other) {
        return plus(other.times(-1));
    }

    public Estimate times(double factor) {
        return new Estimate(value * factor, scores.times(factor), design, degreesOfFreedom);
    }

    /** Its natural logarithm, by the delta method: scores z / value. */
    Estimate log() {
        return new Estimate(Math.log(value), scores.times(1 / value), design, degreesOfFreedom);
    }

    /** What it is the logarithm of. */
    Estimate exp() {
        var original = Math.exp(value);
        return new Estimate(original, scores.times(original), design, degreesOfFreedom);
    }

    /** cov(a, b) = (V(a + b) - V(a - b)) / 4. */
    double covariance(Estimate other) {
        return (plus(other).variance() - minus(other).variance()) / 4;
    }

    /** value ± t(df) · SE; none where the agencies do not tell how large the error is. */
    public Optional<Interval> interval(Confidence confidence) {
        if (!hasError()) {
            return Optional.empty();
        }
        var half = confidence.t(degreesOfFreedom) * standardError();
        return Optional.of(new Interval(value - half, value + half));
    }

    /** How probable a value so far from 0 is if the truth is 0: Student's t test, two-sided. */
    public Optional<Double> pValue() {
        return hasError()
                ? Optional.of(
                        2
                                * TDistribution.of(degreesOfFreedom)
                                        .survivalProbability(Math.abs(value) / standardError()))
                : Optional.empty();
    }

    /** An interval without width would claim that there is no doubt at all. */
    private boolean hasError() {
        return degreesOfFreedom > 0 && variance() > 0;
    }
}
