package org.barometer.sample.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PrecisionTest {

    @Test
    void takesTheCountThatRoundsToThePrintedDecimals() {
        var precision = Precision.parse("48.9", "exact_as_printed");

        assertThat(precision.count(450)).isEqualTo(220);
        assertThat(precision.fits(220, 450)).isTrue();
        assertThat(precision.fits(221, 450)).isFalse();
    }

    @Test
    void readsTheNumberOfDecimalsFromTheText() {
        var precision = Precision.parse("26", "exact_as_printed");

        assertThat(precision.count(370)).isEqualTo(96);
        assertThat(precision.fits(95, 370)).isTrue();
        assertThat(precision.fits(94, 370)).isFalse();
    }

    @Test
    void saysWhenNoCountGivesThePrintedPercentage() {
        var precision = Precision.parse("8.6", "exact_as_printed");

        assertThat(precision.count(435)).isEqualTo(37);
        assertThat(precision.fits(37, 435)).isFalse();
    }

    @Test
    void takesTheNearestCountForAnApproximateFigureAndTheSmallerOfTwo() {
        assertThat(Precision.parse("10", "approx (\"one in ten\")").count(450)).isEqualTo(45);
        assertThat(Precision.parse("10", "approx (\"ten percent\")").count(435)).isEqualTo(43);
    }

    @Test
    void staysStrictlyAboveALowerBound() {
        assertThat(Precision.parse("40", "lower_bound (\"more than four in ten\")").count(470))
                .isEqualTo(189);
        assertThat(Precision.parse("80", "lower_bound (\"more than 80\")").count(272))
                .isEqualTo(218);
    }

    @Test
    void staysStrictlyBelowAnUpperBound() {
        assertThat(Precision.parse("40", "upper_bound (\"nearly 40\")").count(450)).isEqualTo(179);
    }

    @Test
    void readsThirdsFromTheWordsAndNotFromTheRoundedValue() {
        assertThat(Precision.parse("33.3", "lower_bound (\"more than one third\")").count(450))
                .isEqualTo(151);
        assertThat(Precision.parse("66.7", "upper_bound (\"nearly two-thirds\")").count(207))
                .isEqualTo(137);
    }

    @Test
    void takesTheMiddleOfARange() {
        assertThat(Precision.parse("22.5", "range 20-25").count(470)).isEqualTo(106);
    }

    @Test
    void refusesAPrecisionThatItDoesNotKnow() {
        assertThatThrownBy(() -> Precision.parse("1", "guessed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("guessed");
    }
}
