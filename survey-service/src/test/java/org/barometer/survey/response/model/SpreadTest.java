package org.barometer.survey.response.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void measuresTheDistanceFromTheMedianRobustly() {
        var spread = new Spread(30, 10, 2);

        assertThat(spread.z(BigDecimal.valueOf(10))).isZero();
        assertThat(spread.z(new BigDecimal("12.9652"))).isCloseTo(1, within(1e-12));
        assertThat(spread.z(new BigDecimal("7.0348"))).isCloseTo(-1, within(1e-12));
    }

    @Test
    void findsOnlyWhatLiesFarOutUnusual() {
        var spread = new Spread(30, 10, 2);

        assertThat(spread.isUnusual(new BigDecimal("20.37"))).isFalse();
        assertThat(spread.isUnusual(new BigDecimal("20.38"))).isTrue();
        assertThat(spread.isUnusual(new BigDecimal("-0.38"))).isTrue();
    }

    @Test
    void saysNothingOfAFewNumbers() {
        assertThat(new Spread(29, 10, 2).isUnusual(BigDecimal.valueOf(1000))).isFalse();
    }

    @Test
    void findsNothingUnusualWhereHalfOfAllSayTheSame() {
        assertThat(new Spread(30, 10, 0).isUnusual(BigDecimal.valueOf(1000))).isFalse();
    }
}
