package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.barometer.trend.estimate.model.Reliability.Grade;
import org.junit.jupiter.api.Test;

/** The example that docs/statistics.md computes by hand. */
class WorkedExampleTest {

    @Test
    void givesTheNumbersOfTheDocument() {
        var sample =
                Samples.of(
                        new int[][] {
                            {6, 1}, {4, 0}, {8, 7}, {5, 1}, {7, 5}, {6, 2}, {5, 4}, {9, 3}, {4, 0},
                            {6, 1}
                        });
        var share = Proportion.of(sample.sums(), Estimand.RESPONDENTS).orElseThrow();

        assertThat(share.p()).isEqualTo(0.4);
        assertThat(share.estimate().variance()).isCloseTo(0.010444, within(5e-7));
        assertThat(share.estimate().standardError()).isCloseTo(0.1022, within(5e-5));
        assertThat(share.designEffect().orElseThrow()).isCloseTo(2.611, within(5e-4));
        assertThat(share.effectiveSize().orElseThrow()).isCloseTo(22.98, within(5e-3));

        var reported =
                share.interval(PooledDesignEffect.NONE, Confidence.OF_95_PERCENT).orElseThrow();
        assertThat(reported.method()).isEqualTo(IntervalMethod.DESIGN);
        assertThat(reported.interval().lower()).isCloseTo(0.208, within(5e-4));
        assertThat(reported.interval().upper()).isCloseTo(0.628, within(5e-4));

        var independent = Wilson.interval(24, 60, 0.95);
        assertThat(independent.lower()).isCloseTo(0.286, within(5e-4));
        assertThat(independent.upper()).isCloseTo(0.526, within(5e-4));

        assertThat(Reliability.of(share, PooledDesignEffect.NONE).grade())
                .isEqualTo(Grade.UNRELIABLE);
    }
}
