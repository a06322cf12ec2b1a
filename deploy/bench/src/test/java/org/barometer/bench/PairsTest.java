package org.barometer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {

    @Test
    void theRatioIsTakenInsideEachPairBeforeTheMedian() {
        var pairs =
                new Pairs(
                        List.of(
                                new Pairs.Pair(100, 100),
                                new Pairs.Pair(20, 40),
                                new Pairs.Pair(900, 1000)));

        assertThat(pairs.ratios().median()).isCloseTo(0.9, within(1e-12));
        assertThat(pairs.ratios().lowest()).isCloseTo(0.5, within(1e-12));
        assertThat(pairs.ratios().highest()).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(Rounds.of(4, 1, 3, 2).median()).isEqualTo(2.5);
    }

    @Test
    void everyOtherRoundBeginsWithThePeer() {
        var order = new ArrayList<String>();

        Pairs.interleaved(
                3,
                () -> {
                    order.add("suite");
                    return 1;
                },
                () -> {
                    order.add("peer");
                    return 1;
                });

        assertThat(order).containsExactly("suite", "peer", "peer", "suite", "suite", "peer");
    }
}
