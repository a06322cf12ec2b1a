package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class ParallelRunTest {
    private static final Confidence CONFIDENCE = Confidence.OF_95_PERCENT;

    /** By agency: base and yes in the earlier words, base and yes in the new ones. */
    private static final int[][] AGENCIES = {
        {10, 4, 12, 7}, {8, 1, 9, 3}, {15, 9, 14, 12}, {6, 2, 7, 2}, {11, 5, 10, 8}, {9, 0, 9, 2}
    };

    /**
     * The variance of log(x2/n2) - log(x1/n1) written out for sums of agencies: each agency's share
     * of the score is (y2 - p2 n2)/x2 - (y1 - p1 n1)/x1.
     */
    @Test
    void takesTheScoresOfAnAgencyOverBothHalves() {
        double n1 = 59;
        double x1 = 21;
        double n2 = 61;
        double x2 = 34;
        double variance = 0;
        for (var agency : AGENCIES) {
            double score =
                    (agency[3] - x2 / n2 * agency[2]) / x2 - (agency[1] - x1 / n1 * agency[0]) / x1;
            variance += score * score;
        }
        variance *= 6.0 / 5;
        double factor = (x2 / n2) / (x1 / n1);
        double half = TDistribution.of(5).inverseSurvivalProbability(0.025) * Math.sqrt(variance);

        var found = run(AGENCIES).factor().orElseThrow();

        assertThat(found.value()).isCloseTo(factor, within(1e-12));
        assertThat(found.logarithm().variance()).isCloseTo(variance, within(1e-12));
        assertThat(found.interval(CONFIDENCE))
                .hasValueSatisfying(
                        interval -> {
                            assertThat(interval.lower())
                                    .isCloseTo(factor * Math.exp(-half), within(1e-9));
                            assertThat(interval.upper())
                                    .isCloseTo(factor * Math.exp(half), within(1e-9));
                        });
    }

    /**
     * Where every agency is one respondent, the variance is that of Katz et al. (1978), 1/x1 - 1/n1
     * + 1/x2 - 1/n2, times m/(m - 1).
     */
    @Property
    void isKatzsVarianceWhereEveryAgencyIsOneRespondent(
            @ForAll @IntRange(min = 1, max = 60) int yesThen,
            @ForAll @IntRange(min = 1, max = 60) int noThen,
            @ForAll @IntRange(min = 1, max = 60) int yesNow,
            @ForAll @IntRange(min = 1, max = 60) int noNow) {
        var agencies = new ArrayList<int[]>();
        add(agencies, yesThen, 1, 1, 0, 0);
        add(agencies, noThen, 1, 0, 0, 0);
        add(agencies, yesNow, 0, 0, 1, 1);
        add(agencies, noNow, 0, 0, 1, 0);
        double m = agencies.size();
        double katz =
                1.0 / yesThen - 1.0 / (yesThen + noThen) + 1.0 / yesNow - 1.0 / (yesNow + noNow);

        var found = run(agencies.toArray(int[][]::new)).factor().orElseThrow();

        assertThat(found.logarithm().variance() * (m - 1) / m).isCloseTo(katz, within(1e-10));
    }

    /** Leaving one agency out at a time, which knows nothing of linearisation. */
    @Test
    void agreesWithTheJackknife() {
        var random = new Random(17);
        var agencies = IntStream.range(0, 60).mapToObj(_ -> agency(random, 0.3, 0.4)).toList();
        var whole = run(agencies.toArray(int[][]::new)).factor().orElseThrow();
        double sum = 0;
        for (int left = 0; left < agencies.size(); left++) {
            var others = new ArrayList<>(agencies);
            others.remove(left);
            var logarithm =
                    Math.log(run(others.toArray(int[][]::new)).factor().orElseThrow().value());
            sum += Math.pow(logarithm - whole.logarithm().value(), 2);
        }

        assertThat(Math.sqrt(sum * 59 / 60))
                .isCloseTo(whole.logarithm().standardError(), withinPercentage(3));
    }

    /** Agencies differ in what they answer, but not in what the words do to it. */
    @Test
    void holdsTheFactorAsOftenAsItSays() {
        var random = new Random(2026);
        int held = 0;
        int rounds = 4000;
        for (int round = 0; round < rounds; round++) {
            var agencies =
                    IntStream.range(0, 20)
                            .mapToObj(_ -> agency(random, 0.3, 0.45))
                            .toArray(int[][]::new);
            if (run(agencies)
                    .factor()
                    .orElseThrow()
                    .interval(CONFIDENCE)
                    .orElseThrow()
                    .holds(1.5)) {
                held++;
            }
        }

        assertThat((double) held / rounds).isBetween(0.93, 0.97);
    }

    @Test
    void hasNoFactorWhereNobodyChoseTheOption() {
        var nobodyThen = run(new int[][] {{10, 0, 10, 3}, {10, 0, 10, 4}});
        var nobodyNow = run(new int[][] {{10, 2, 10, 0}, {10, 5, 10, 0}});

        assertThat(nobodyThen.factor()).isEmpty();
        assertThat(nobodyNow.factor()).isEmpty();
        assertThat(nobodyThen.difference().estimate().value()).isCloseTo(0.35, within(1e-12));
        assertThat(nobodyThen.difference().interval(PooledDesignEffect.NONE, CONFIDENCE))
                .hasValueSatisfying(interval -> assertThat(interval.width()).isPositive());
    }

    @Test
    void hasNoIntervalOfASingleAgency() {
        var factor = run(new int[][] {{10, 2, 10, 4}}).factor().orElseThrow();

        assertThat(factor.value()).isCloseTo(2, within(1e-12));
        assertThat(factor.interval(CONFIDENCE)).isEmpty();
    }

    /** log p + log F, each agency with its score of both, by hand. */
    @Test
    void bridgesAShareWithTheUncertaintyOfTheFactor() {
        var design = design(AGENCIES.length);
        var shares = new int[][] {{20, 7}, {10, 2}, {18, 9}, {14, 3}, {16, 8}, {12, 1}};
        var earlier = share(design, shares, 0);
        var factor = run(AGENCIES).factor().orElseThrow();
        double variance = 0;
        for (int i = 0; i < shares.length; i++) {
            double score =
                    (shares[i][1] - 30.0 / 90 * shares[i][0]) / 30
                            + (AGENCIES[i][3] - 34.0 / 61 * AGENCIES[i][2]) / 34
                            - (AGENCIES[i][1] - 21.0 / 59 * AGENCIES[i][0]) / 21;
            variance += score * score;
        }
        variance *= 6.0 / 5;

        var run = run(design, AGENCIES);
        var bridged = run.factor().orElseThrow().bridge(earlier).orElseThrow();

        assertThat(bridged.p()).isCloseTo(30.0 / 90 * factor.value(), within(1e-12));
        assertThat(bridged.logarithm().variance()).isCloseTo(variance, within(1e-12));
        var change = bridged.changeTo(run.newWording());
        assertThat(change.value()).isCloseTo(34.0 / 61 - bridged.p(), within(1e-12));
        // In points: the score of p2 less p · F times the one above.
        double ofChange = 0;
        for (int i = 0; i < shares.length; i++) {
            double now = (AGENCIES[i][3] - 34.0 / 61 * AGENCIES[i][2]) / 61;
            double then =
                    bridged.p()
                            * ((shares[i][1] - 30.0 / 90 * shares[i][0]) / 30
                                    + (AGENCIES[i][3] - 34.0 / 61 * AGENCIES[i][2]) / 34
                                    - (AGENCIES[i][1] - 21.0 / 59 * AGENCIES[i][0]) / 21);
            ofChange += (now - then) * (now - then);
        }
        assertThat(change.variance()).isCloseTo(ofChange * 6 / 5, within(1e-12));
    }

    @Test
    void bridgesNothingToMoreThanEverybody() {
        var design = design(2);
        var factor = run(design, new int[][] {{10, 3, 10, 6}, {10, 4, 10, 8}}).factor();

        assertThat(factor.orElseThrow().bridge(share(design, new int[][] {{10, 8}, {10, 9}}, 0)))
                .isEmpty();
        assertThat(factor.orElseThrow().bridge(share(design, new int[][] {{10, 0}, {10, 0}}, 0)))
                .isEmpty();
    }

    private static void add(List<int[]> agencies, int times, int... agency) {
        for (int i = 0; i < times; i++) {
            agencies.add(agency);
        }
    }

    /** Some respondents of an agency with a leaning of its own, by lot in one half or the other. */
    private static int[] agency(RandomGenerator random, double then, double now) {
        double leaning = 0.6 + 0.8 * random.nextDouble();
        var agency = new int[4];
        for (int i = 0; i < 40; i++) {
            int half = random.nextBoolean() ? 2 : 0;
            agency[half]++;
            if (random.nextDouble() < leaning * (half == 0 ? then : now)) {
                agency[half + 1]++;
            }
        }
        return agency;
    }

    private static Design design(int agencies) {
        return Design.of(
                IntStream.range(0, agencies).mapToObj(i -> Cluster.of(name(i), "AA")).toList());
    }

    private static ParallelRun run(int[][] agencies) {
        return run(design(agencies.length), agencies);
    }

    private static ParallelRun run(Design design, int[][] agencies) {
        return new ParallelRun(share(design, agencies, 0), share(design, agencies, 2));
    }

    private static Proportion share(Design design, int[][] agencies, int at) {
        return Proportion.of(
                        Sums.of(
                                design,
                                IntStream.range(0, agencies.length)
                                        .mapToObj(
                                                i ->
                                                        Part.of(
                                                                name(i),
                                                                agencies[i][at],
                                                                agencies[i][at + 1]))
                                        .toList()),
                        Estimand.RESPONDENTS)
                .orElseThrow();
    }

    private static String name(int agency) {
        return "AG%04d".formatted(agency);
    }
}
