package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The ends; R's values are in {@link StatOraclesTest}. */
class WilsonTest {

    @Test
    void touchesTheEndsExactly() {
        assertThat(Wilson.interval(0, 37, 0.95).lower()).isZero();
        assertThat(Wilson.interval(37, 37, 0.95).upper()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoProportion() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(0, 0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(4, 3, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(-1, 3, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(1, 3, 1));
    }
}
