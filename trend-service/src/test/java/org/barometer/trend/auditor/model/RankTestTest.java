package org.barometer.trend.auditor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RankTestTest {

    @Test
    void countsModuloAPrimeThatIsNotTheOtherOne() {
        var prime = BigInteger.valueOf(Integer.MAX_VALUE);

        assertThat(prime.isProbablePrime(100)).isTrue();
        assertThat(prime).isNotEqualTo(BigInteger.TWO.pow(61).subtract(BigInteger.ONE));
    }

    @Test
    void findsWhatIsASumOfKnownSums() {
        var known = new RankTest(List.of(row(1, 1, 0, 0), row(0, 0, 1, 1), row(1, 0, 1, 0)));

        assertThat(known.follows(row(1, 1, 1, 1))).isTrue();
        assertThat(known.follows(row(0, 1, 0, 1))).isTrue();
        assertThat(known.follows(row(0, 3, 0, 3))).isTrue();
        assertThat(known.follows(row(0, -1, 1, 0))).isTrue();
        assertThat(known.follows(row(1, 0, 0, 0))).isFalse();
        assertThat(known.follows(row(1, 0, 0, 1))).isFalse();
    }

    @Test
    void findsTheDifferenceOfTwoGroupings() {
        // linked_hierarchies_136 of the reference file: K follows from A+B and A+B+K.
        var known =
                new RankTest(
                        List.of(
                                row(1, 1, 0, 0, 0),
                                row(0, 0, 1, 1, 1),
                                row(0, 0, 0, 1, 1),
                                row(1, 1, 1, 0, 0)));

        assertThat(known.follows(row(0, 0, 1, 0, 0))).isTrue();
        assertThat(known.follows(row(1, 0, 0, 0, 0))).isFalse();
        assertThat(known.follows(row(0, 0, 0, 1, 0))).isFalse();
    }

    @Test
    void takesNothingForKnown() {
        assertThat(new RankTest(List.of()).follows(row(0, 0))).isTrue();
        assertThat(new RankTest(List.of(row(0, 0))).follows(row(0, 1))).isFalse();
    }

    private static SortedMap<Integer, Long> row(long... coefficients) {
        var row = new TreeMap<Integer, Long>();
        for (int column = 0; column < coefficients.length; column++) {
            if (coefficients[column] != 0) {
                row.put(column, coefficients[column]);
            }
        }
        return row;
    }
}
