package org.barometer.trend.estimate.model;

import java.util.Collection;

/**
 * How many times larger the variance of a question's figures is than that of independent answers,
 * over several figures: the options of the question, and its editions. For figures from so few
 * agencies that their own design effect would say nothing.
 */
public record PooledDesignEffect(double value) {
    /** Of independent answers. */
    public static final PooledDesignEffect NONE = new PooledDesignEffect(1);

    public PooledDesignEffect {
        if (!(value >= 1) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("No pooled design effect: " + value);
        }
    }

    /**
     * Σ V / Σ p(1 - p)/n, at least 1: a ratio of sums, so that figures with hardly any variance do
     * not decide.
     */
    public static PooledDesignEffect of(Collection<Proportion> proportions) {
        var variance = 0.0;
        var independent = 0.0;
        for (var proportion : proportions) {
            if (proportion.degreesOfFreedom() > 0) {
                variance += proportion.estimate().variance();
                independent += proportion.independentVariance();
            }
        }
        return independent > 0 && variance > independent
                ? new PooledDesignEffect(variance / independent)
                : NONE;
    }
}
