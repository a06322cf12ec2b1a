package org.barometer.trend.estimate.model;

import java.util.Optional;

/**
 * A share in a later edition less the same in an earlier one. Both are of one design, the agencies
 * of either edition: those that took part twice answer alike twice, so the editions are never
 * independent (Kish 1965, section 12.4).
 */
public record Change(Proportion earlier, Proportion later) {

    /** u_g = z_2g - z_1g over the agencies of both. */
    public Estimate estimate() {
        return later.estimate().minus(earlier.estimate());
    }

    /**
     * The difference ± t(m - 1) · SE. Where the agencies show no spread at all, Newcombe's from the
     * two reported intervals, which is wide enough for independent editions.
     */
    public Optional<Interval> interval(PooledDesignEffect pooled, Confidence confidence) {
        return estimate()
                .interval(confidence)
                .map(interval -> interval.within(-1, 1))
                .or(() -> independent(pooled, confidence));
    }

    private Optional<Interval> independent(PooledDesignEffect pooled, Confidence confidence) {
        return earlier.interval(pooled, confidence)
                .flatMap(
                        before ->
                                later.interval(pooled, confidence)
                                        .map(
                                                after ->
                                                        Newcombe.of(
                                                                later.p(),
                                                                after.interval(),
                                                                earlier.p(),
                                                                before.interval())));
    }

    /** How probable so large a change is if nothing has changed. */
    public Optional<Double> pValue() {
        return estimate().pValue();
    }
}
