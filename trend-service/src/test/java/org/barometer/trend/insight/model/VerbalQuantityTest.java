package org.barometer.trend.insight.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.barometer.trend.estimate.model.Interval;
import org.barometer.trend.estimate.model.Wording;
import org.barometer.trend.estimate.model.Wording.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbalQuantityTest {

    @ParameterizedTest
    @CsvSource({
        "0.39, 0.34, 0.44, NEARLY, 4, 10",
        "0.42, 0.38, 0.46, JUST_OVER, 4, 10",
        "0.40, 0.36, 0.44, ABOUT, 4, 10",
        "0.49, 0.45, 0.53, NEARLY, 5, 10",
        "0.56, 0.51, 0.61, MORE_THAN, 1, 2",
        "0.34, 0.24, 0.45, LESS_THAN, 1, 2",
        "0.97, 0.94, 0.99, MORE_THAN, 1, 2"
    })
    void takesTheNearestTenthElseASideOfHalf(
            double share, double lower, double upper, Relation relation, int part, int of) {
        assertThat(VerbalQuantity.of(share, new Interval(lower, upper)))
                .contains(new Wording(relation, part, of));
    }

    @Test
    void saysNothingThatTheIntervalDoesNotSupport() {
        assertThat(VerbalQuantity.of(0.46, new Interval(0.30, 0.62))).isEmpty();
    }
}
