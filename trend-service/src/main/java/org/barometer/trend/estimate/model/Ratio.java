package org.barometer.trend.estimate.model;

import java.util.Optional;

/**
 * A weighted sum over a weighted base: a share, a mean, or a rate of events for each unit of an
 * exposure.
 */
public final class Ratio {

    private Ratio() {}

    /**
     * R = Σ w·y / Σ w·n, linearised: z_g = Σ_{i in g} w_i (y_i - ŷ_i n_i) / Σ w·n, where ŷ is R, or
     * what the population's margins tell of the respondent (Särndal, Swensson and Wretman 1992,
     * sections 5.6 and 7.7).
     *
     * @return empty where there is no base
     */
    public static Optional<Estimate> of(Sums sums, Weighting weighting) {
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        var weights = weighting.weights(sums);
        var total = 0.0;
        var base = 0.0;
        for (var i = 0; i < sums.size(); i++) {
            total += weights[i] * sums.sum(i);
            base += weights[i] * sums.base(i);
        }
        var ratio = total / base;
        var expected = weighting.expected(sums, weights, ratio);
        var scores = new double[sums.size()];
        for (var i = 0; i < scores.length; i++) {
            scores[i] = weights[i] * (sums.sum(i) - expected[i] * sums.base(i)) / base;
        }
        return Optional.of(Estimate.of(ratio, sums.scores(scores), sums.design()));
    }
}
