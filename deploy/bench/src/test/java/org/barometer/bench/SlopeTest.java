package org.barometer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.barometer.bench.Slope.Point;
import org.junit.jupiter.api.Test;

class SlopeTest {

    @Test
    void whatCostsTheSameIsFlat() {
        assertThat(Slope.of(List.of(new Point(1e3, 0.2), new Point(1e4, 0.2), new Point(1e6, 0.2))))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void whatDoublesWithTheAmountIsLinear() {
        assertThat(Slope.of(List.of(new Point(1e3, 3), new Point(2e3, 6), new Point(8e3, 24))))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void aTenthMoreOverAThousandTimesAsMuchIsNearlyFlat() {
        assertThat(Slope.of(List.of(new Point(1e3, 1), new Point(1e6, 1.1))))
                .isCloseTo(0.0138, within(1e-4));
    }

    @Test
    void oneAmountHasNoSlope() {
        assertThatThrownBy(() -> Slope.of(List.of(new Point(10, 1), new Point(10, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
