package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.barometer.trend.disclosure.model.Cell.Share;
import org.junit.jupiter.api.Test;

class DisclosurePolicyTest {

    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;

    @Test
    void clearsABlockAtTheLimits() {
        assertThat(POLICY.clears(block(5, 3, 2))).isTrue();
    }

    @Test
    void hidesABlockOfTooFewRespondents() {
        assertThat(POLICY.clears(block(4, 3, 2))).isFalse();
    }

    @Test
    void hidesABlockOfTooFewAgencies() {
        assertThat(POLICY.clears(block(10, 10))).isFalse();
    }

    @Test
    void hidesABlockOfWhichOneAgencyHoldsMoreThanHalf() {
        assertThat(POLICY.clears(block(6, 3, 2))).isFalse();
    }

    @Test
    void doesNotCountAnAgencyThatWasNotAsked() {
        assertThat(POLICY.clears(block(10, 10, 0))).isFalse();
    }

    @Test
    void hidesCountsBelowTheLimit() {
        assertThat(POLICY.clears(even(40, 100, 4))).isFalse();
        assertThat(POLICY.clears(even(40, 100, 6))).isTrue();
    }

    @Test
    void hidesACountThatFallsBelowTheLimitForOneOfItsAgencies() {
        assertThat(POLICY.clears(even(40, 100, 5))).isFalse();
        assertThat(POLICY.clears(cell(new Share(20, 3), new Share(20, 3), new Share(20, 1))))
                .isFalse();
    }

    @Test
    void hidesWhatAllButACoalitionChose() {
        assertThat(POLICY.clears(even(40, 100, 98))).isFalse();
        assertThat(POLICY.clears(even(40, 100, 96))).isTrue();
        assertThat(POLICY.clears(cell(new Share(20, 15), new Share(20, 19), new Share(20, 19))))
                .isFalse();
    }

    @Test
    void showsNobodyAndEverybodyOnlyAmongMany() {
        assertThat(POLICY.clears(even(11, 110, 0))).isTrue();
        assertThat(POLICY.clears(even(11, 110, 110))).isTrue();
        assertThat(POLICY.clears(even(11, 99, 0))).isFalse();
        assertThat(POLICY.clears(even(9, 180, 0))).isFalse();
    }

    @Test
    void judgesBothSidesOfASplit() {
        assertThat(POLICY.clears(even(40, 100, 96))).isTrue();
        assertThat(POLICY.clearsSplit(even(40, 100, 96))).isFalse();
        assertThat(POLICY.clearsSplit(even(40, 100, 94))).isTrue();
    }

    private static Block block(int... bases) {
        var contributions = new java.util.ArrayList<Contribution>();
        for (var base : bases) {
            contributions.add(new Contribution("A" + contributions.size(), base, Map.of()));
        }
        return new Block(contributions);
    }

    private static Cell cell(Share... shares) {
        return new Cell(List.of(shares));
    }

    private static Cell even(int agencies, int base, int count) {
        return Tables.ticked("A", agencies, "X", base, count).cell(List.of("X"));
    }
}
