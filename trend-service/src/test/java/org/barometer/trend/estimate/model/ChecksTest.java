package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.barometer.trend.estimate.model.ChangeCheck.Verdict;
import org.barometer.trend.estimate.model.PercentageCheck.Impossible;
import org.barometer.trend.estimate.model.PercentageCheck.Possible;
import org.barometer.trend.estimate.model.Wording.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader can check of a printed figure. */
class ChecksTest {

    @Test
    void findsTheCountsThatGiveAPercentage() {
        assertThat(percentage("48.9", 450)).isEqualTo(new Possible(220, 220));
        assertThat(percentage("46", 450)).isEqualTo(new Possible(205, 209));
        assertThat(percentage("0", 450)).isEqualTo(new Possible(0, 2));
        assertThat(percentage("100.0", 450)).isEqualTo(new Possible(450, 450));
    }

    @Test
    void namesTheNearestPercentagesWhereNoCountFits() {
        assertThat(percentage("48.8", 450))
                .isEqualTo(new Impossible(new BigDecimal("48.7"), new BigDecimal("48.9")));
        assertThat(percentage("50", 3))
                .isEqualTo(new Impossible(new BigDecimal("33"), new BigDecimal("67")));
    }

    /** 12.5 % is printed as 12 by some and as 13 by others. */
    @Test
    void takesAPercentageBetweenTwoPrintedOnesForEither() {
        assertThat(percentage("12", 8)).isEqualTo(new Possible(1, 1));
        assertThat(percentage("13", 8)).isEqualTo(new Possible(1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "100.1", "1E+9", "0.0000000001"})
    void refusesWhatIsNoPercentage(String percentage) {
        assertThatIllegalArgumentException().isThrownBy(() -> percentage(percentage, 10));
    }

    @Test
    void refusesAPercentageOfNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> percentage("10", 0));
    }

    @Test
    void findsThatAnIncreaseWasComputedOnTheLaterFigure() {
        var check =
                ChangeCheck.of(
                        new BigDecimal("587852"), new BigDecimal("785322"), new BigDecimal("25"));

        assertThat(check.verdict()).isEqualTo(Verdict.OF_LATER);
        assertThat(check.ofEarlier()).isEqualTo("33.6");
        assertThat(check.ofLater()).map(BigDecimal::toString).contains("25.1");
        assertThat(check.difference()).isEqualTo("197470");
    }

    @ParameterizedTest
    @CsvSource({
        "587852, 785322, 33.6, RIGHT",
        "587852, 785322, 34, RIGHT",
        "587852, 785322, 33.7, WRONG",
        "785322, 587852, -25, RIGHT",
        "34, 46, 35, RIGHT",
        "34, 46, 12, DIFFERENCE",
        "34, 46, 26, OF_LATER",
        "34, 46, -35, WRONG",
        "200, 0, -100, RIGHT",
        "10, 10, 0, RIGHT"
    })
    void tellsWhatAStatedChangeIs(String from, String to, String stated, Verdict verdict) {
        assertThat(
                        ChangeCheck.of(
                                        new BigDecimal(from),
                                        new BigDecimal(to),
                                        new BigDecimal(stated))
                                .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void knowsNoChangeInPercentFromNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeCheck.of(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE));
    }

    @ParameterizedTest
    @CsvSource({
        // relation, part, of, share, lower, upper, supported
        "MORE_THAN, 1, 2, 0.55, 0.51, 0.59, true",
        "MORE_THAN, 1, 2, 0.55, 0.49, 0.61, false",
        "LESS_THAN, 1, 2, 0.45, 0.41, 0.49, true",
        "LESS_THAN, 1, 2, 0.45, 0.39, 0.51, false",
        "NEARLY, 4, 10, 0.385, 0.34, 0.43, true",
        "NEARLY, 4, 10, 0.385, 0.28, 0.49, false",
        "NEARLY, 4, 10, 0.37, 0.36, 0.38, false",
        "NEARLY, 4, 10, 0.41, 0.38, 0.44, false",
        "ABOUT, 4, 10, 0.41, 0.38, 0.44, true",
        "JUST_OVER, 4, 10, 0.41, 0.38, 0.44, true",
        "JUST_OVER, 1, 3, 0.35, 0.31, 0.44, false",
        "ABOUT, 1, 3, 0.34, 0.31, 0.37, true"
    })
    void saysOnlyWhatTheIntervalSupports(
            Relation relation,
            int part,
            int of,
            double share,
            double lower,
            double upper,
            boolean supported) {
        assertThat(new Wording(relation, part, of).isSupportedBy(share, new Interval(lower, upper)))
                .isEqualTo(supported);
    }

    @Test
    void knowsNoFractionBeyondEverybody() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wording(Relation.NEARLY, 10, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wording(Relation.ABOUT, 0, 10));
    }

    @Test
    void saysThatSomethingRoseOnlyIfTheWholeIntervalDid() {
        assertThat(Direction.of(Optional.of(new Interval(0.01, 0.2))))
                .isEqualTo(Direction.INCREASED);
        assertThat(Direction.of(Optional.of(new Interval(-0.2, -0.01))))
                .isEqualTo(Direction.DECREASED);
        assertThat(Direction.of(Optional.of(new Interval(-0.01, 0.2))))
                .isEqualTo(Direction.NOT_SHOWN);
        assertThat(Direction.of(Optional.empty())).isEqualTo(Direction.NOT_SHOWN);
    }

    private static PercentageCheck percentage(String stated, long n) {
        return PercentageCheck.of(new BigDecimal(stated), n);
    }
}
