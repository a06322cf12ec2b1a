package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.barometer.trend.estimate.model.JointCounts.Pair;
import org.junit.jupiter.api.Test;

/** Counts, rates, medians and tables. */
class CountsTest {
    private static final Confidence CONFIDENCE = Confidence.OF_95_PERCENT;

    /** Garwood's own table (1936), as in Ulm, American Journal of Epidemiology 131 (1990). */
    @Test
    void givesAnExactIntervalOfIndependentEvents() {
        assertInterval(Garwood.interval(0, CONFIDENCE), 0, 3.6889);
        assertInterval(Garwood.interval(1, CONFIDENCE), 0.0253, 5.5716);
        assertInterval(Garwood.interval(10, CONFIDENCE), 4.7954, 18.3904);
        assertInterval(Garwood.rate(10, 100, CONFIDENCE), 0.0480, 0.1839);
        assertThatIllegalArgumentException().isThrownBy(() -> Garwood.interval(-1, CONFIDENCE));
        assertThatIllegalArgumentException().isThrownBy(() -> Garwood.rate(1, 0, CONFIDENCE));
    }

    @Test
    void givesARateTheErrorOfItsAgencies() {
        var design = design(4);
        // 10 cases of 100 officers; agencies with 30, 30, 20 and 20 of them.
        var sums =
                Sums.of(
                        design,
                        List.of(
                                Part.of("AG00", 30, 6),
                                Part.of("AG01", 30, 0),
                                Part.of("AG02", 20, 4),
                                Part.of("AG03", 20, 0)));
        var rate = Ratio.of(sums, Estimand.RESPONDENTS).orElseThrow();

        assertThat(rate.value()).isEqualTo(0.1);
        // z = 3, -3, 2 and -2 hundredths: 4/3 · 26/10,000.
        assertThat(rate.variance()).isCloseTo(4.0 / 3 * 0.0026, within(1e-15));
        assertThat(rate.degreesOfFreedom()).isEqualTo(3);
    }

    @Test
    void givesNoIntervalOfAMeanThatAllAgenciesShare() {
        var sums =
                Sums.of(
                        design(3),
                        IntStream.range(0, 3)
                                .mapToObj(agency -> Part.of("AG0" + agency, 10, 30))
                                .toList());

        assertThat(Ratio.of(sums, Estimand.RESPONDENTS).orElseThrow().interval(CONFIDENCE))
                .isEmpty();
    }

    /** Ten agencies of ten: 20, 15, 30, 25 and 10 of 100 chose 1 to 5. */
    @Test
    void findsTheMedianOfAScaleAndWhereElseItCouldBe() {
        var cumulative = Map.of(1, 20, 2, 35, 3, 65, 4, 90, 5, 100);
        var upTo = new TreeMap<Double, Proportion>();
        cumulative.forEach(
                (point, count) ->
                        upTo.put(
                                point.doubleValue(),
                                Proportion.of(
                                                Sums.of(
                                                        design(10),
                                                        IntStream.range(0, 10)
                                                                .mapToObj(
                                                                        agency ->
                                                                                Part.of(
                                                                                        "AG0"
                                                                                                + agency,
                                                                                        10,
                                                                                        count
                                                                                                / 10.0))
                                                                .toList()),
                                                Estimand.RESPONDENTS)
                                        .orElseThrow()));

        // No spread between agencies: n_eff = 100, and the interval of a half is 0.39 to 0.61.
        assertThat(Median.of(upTo, PooledDesignEffect.NONE, CONFIDENCE))
                .contains(new Median(3, 3, 3));
    }

    @Test
    void admitsAMedianOnEitherSideWhereHalfIsNear() {
        var upTo = new TreeMap<Double, Proportion>();
        upTo.put(1.0, half(8));
        upTo.put(2.0, half(11));
        upTo.put(3.0, half(20));

        assertThat(Median.of(upTo, PooledDesignEffect.NONE, CONFIDENCE))
                .contains(new Median(2, 1, 3));
    }

    /** So many of 20 in two agencies of ten, who answer alike. */
    private static Proportion half(int count) {
        var first = count / 2;
        return Proportion.of(
                        Sums.of(
                                design(2),
                                List.of(
                                        Part.of("AG00", 10, first),
                                        Part.of("AG01", 10, count - first))),
                        Estimand.RESPONDENTS)
                .orElseThrow();
    }

    @Test
    void testsNoAssociationWhereThereIsNone() {
        var yes = new Pair("YES", "POLICE");
        var tables =
                List.of(
                        new JointCounts("AG00", Map.of(yes, 5L)),
                        new JointCounts("AG01", Map.of(yes, 7L)));

        assertThat(RaoScott.of(design(2), tables)).isEmpty();
        assertThat(RaoScott.of(design(2), List.of())).isEmpty();
    }

    /** Without clusters the correction is that of independent answers: none. */
    @Test
    void findsTheAssociationOfATableWithAnEmptyCell() {
        var tables =
                IntStream.range(0, 10)
                        .mapToObj(
                                agency ->
                                        new JointCounts(
                                                "AG0" + agency,
                                                Map.of(
                                                        new Pair("YES", "POLICE"),
                                                        5L + agency % 2,
                                                        new Pair("NO", "POLICE"),
                                                        3L + agency % 3,
                                                        new Pair("NO", "TAX"),
                                                        4L - agency % 2)))
                        .toList();
        var test = RaoScott.of(design(10), tables).orElseThrow();

        assertThat(test.pearson()).isGreaterThan(20);
        assertThat(test.pValue()).isLessThan(0.001);
    }

    @Test
    void addsAndSubtractsJointCounts() {
        var a = new JointCounts("AG00", Map.of(new Pair("YES", "TAX"), 2L));
        var b =
                new JointCounts(
                        "AG00", Map.of(new Pair("YES", "TAX"), 1L, new Pair("NO", "TAX"), 3L));

        assertThat(a.plus(b).minus(a).counts()).isEqualTo(b.counts());
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> a.plus(new JointCounts("AG01", Map.of())));
    }

    @Test
    void needsTwoYearsForASlope() {
        var sums = Sums.of(design(2), List.of(Part.of("AG00", 10, 5), Part.of("AG01", 10, 4)));

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Slope.perYear(
                                        List.of(new Slope.Edition(2024, sums)),
                                        Estimand.RESPONDENTS));
    }

    @Test
    void correctsATrendByTheDesignEffect() {
        var trend =
                CochranArmitage.of(
                        List.of(
                                new CochranArmitage.Group(180, 441, 2020),
                                new CochranArmitage.Group(240, 452, 2024)));
        var corrected = trend.corrected(new PooledDesignEffect(4));

        assertThat(corrected.chiSquared()).isEqualTo(trend.chiSquared() / 4);
        assertThat(corrected.z()).isEqualTo(trend.z() / 2);
        assertThat(corrected.pValue()).isGreaterThan(trend.pValue());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CochranArmitage.of(List.of(new CochranArmitage.Group(0, 10, 2020))));
    }

    private static void assertInterval(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, within(0.00006));
        assertThat(interval.upper()).isCloseTo(upper, within(0.00006));
    }

    private static Design design(int agencies) {
        return Design.of(
                IntStream.range(0, agencies)
                        .mapToObj(agency -> Cluster.of("AG0" + agency, "AA"))
                        .toList());
    }
}
