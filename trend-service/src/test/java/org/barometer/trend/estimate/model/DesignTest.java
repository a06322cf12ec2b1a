package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DesignTest {
    private static final List<Part> PARTS =
            List.of(Part.of("A1", 10, 2), Part.of("A2", 10, 6), Part.of("B1", 10, 4));

    @Test
    void measuresAgenciesWithinTheirStrata() {
        // p = 0.4, z = -2/30, 2/30 and 0; B1 is alone and is measured from 0.
        var share = share(design("north", "north", "south"));

        assertThat(share.estimate().variance()).isCloseTo(2 * 2 * (4.0 / 900), within(1e-15));
        assertThat(share.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void measuresAnAgencyThatIsAloneInItsStratumFromTheMeanOfAll() {
        var share = share(design("north", "south", "south"));

        // South: mean of z is 1/30, so 2/1 · 2 · 1/900; north: 4/900.
        assertThat(share.estimate().variance()).isCloseTo(8.0 / 900, within(1e-15));
    }

    @Test
    void knowsNothingOfTheVarianceWhereEveryAgencyIsAlone() {
        assertThat(
                        share(design("a", "b", "c"))
                                .interval(PooledDesignEffect.NONE, Confidence.OF_95_PERCENT))
                .isEmpty();
    }

    @Test
    void isMoreCertainWhereFewAgenciesAreMissing() {
        var sample = design("", "", "");
        var half = sample.outOf(Map.of("", 6));
        var all = sample.outOf(Map.of("", 3));

        assertThat(share(half).estimate().variance())
                .isCloseTo(share(sample).estimate().variance() / 2, within(1e-15));
        assertThat(share(all).estimate().variance()).isZero();
        assertThat(share(all).effectiveSize()).hasValue(30);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> design("", "", "").outOf(Map.of("", 2)))
                .withMessageContaining("3 took part");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Design.of(List.of(Cluster.of("A1", "SE"), Cluster.of("A1", "NO"))))
                .withMessageContaining("A1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sums.of(design("", "", ""), List.of(Part.of("C1", 1, 1))))
                .withMessageContaining("C1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Proportion.of(
                                        Sums.of(design("", "", ""), List.of(Part.of("A1", 1, 2))),
                                        Estimand.RESPONDENTS))
                .withMessageContaining("A1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Part.of("A1", 1, 1).plus(Part.of("A2", 1, 1)));
    }

    @Test
    void addsUpEstimatesOfOneDesignOnly() {
        var one = share(design("", "", "")).estimate();
        var other = share(design("", "", "")).estimate();

        assertThat(one.minus(one).variance()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> one.plus(other));
    }

    private static Design design(String a1, String a2, String b1) {
        return Design.of(
                List.of(
                        new Cluster("A1", "SE", a1),
                        new Cluster("A2", "SE", a2),
                        new Cluster("B1", "NO", b1)));
    }

    private static Proportion share(Design design) {
        return Proportion.of(Sums.of(design, PARTS), Estimand.RESPONDENTS).orElseThrow();
    }
}
