package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {

    /** scipy.stats.t.ppf(0.975, df), SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174694",
        "8, 2.306004135204166",
        "12, 2.1788128296672284",
        "120, 1.9799304050824402"
    })
    void isStudentsFactor(int degreesOfFreedom, double factor) {
        assertThat(Confidence.OF_95_PERCENT.t(degreesOfFreedom))
                .isCloseTo(factor, within(1e-9 * factor))
                .isEqualTo(Confidence.OF_95_PERCENT.t(degreesOfFreedom));
    }

    @Test
    void approachesTheNormalFactorFromAboveForHoweverManyRespondents() {
        var confidence = Confidence.OF_95_PERCENT;

        assertThat(confidence.t(10_001)).isLessThan(confidence.t(10_000));
        assertThat(confidence.t(1_000_000)).isGreaterThan(confidence.z());
        assertThat(confidence.t(1_000_000)).isCloseTo(confidence.z(), within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void isBetweenNeverAndAlways(double level) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(level));
    }
}
