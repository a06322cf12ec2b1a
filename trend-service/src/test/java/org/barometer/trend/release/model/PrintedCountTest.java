package org.barometer.trend.release.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.TDistribution;
import org.barometer.trend.disclosure.model.Block;
import org.barometer.trend.disclosure.model.Contribution;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.estimate.model.Confidence;
import org.barometer.trend.estimate.model.EventCount;
import org.barometer.trend.release.model.CaseCount.CountMethod;
import org.junit.jupiter.api.Test;

class PrintedCountTest {

    @Test
    void roundsOutwardsToStepsOfOneTwoAndFive() {
        assertThat(
                        List.of(0.5, 1.0, 1.1, 2.0, 3.0, 5.5, 11.0, 20.5, 99.0).stream()
                                .map(PrintedCount::step))
                .containsExactly(1L, 1L, 2L, 2L, 5L, 10L, 20L, 50L, 100L);
    }

    /** 420 cases with 12 agencies: 35 ± 10; 420 ± t(11) · sqrt(12 · 1200 / 11) is 341 to 500. */
    @Test
    void printsWhatAgenciesThatDifferTell() {
        var printed = printed(45, 25, 45, 25, 45, 25, 45, 25, 45, 25, 45, 25);

        assertThat(printed).isEqualTo(new PrintedCount(300, 500, CountMethod.AGENCIES));
    }

    /** One agency has nearly all that differs: any width tells how much it has. */
    @Test
    void doesNotLetTheWidthTellHowMuchTheLargestHas() {
        // 62 to 270; rounded to 60 and 280, or to 50 and 300, the largest had hardly more than 58.
        assertThat(printed(58, 12, 12, 12, 12, 12, 12, 12, 12, 12))
                .isEqualTo(new PrintedCount(0, 300, CountMethod.AGENCIES));
    }

    @Property
    void holdsTheIntervalThatWasComputed(
            @ForAll @Size(min = 5, max = 20) List<@IntRange(min = 1, max = 60) Integer> held) {
        var bases = held.stream().mapToInt(Integer::intValue).toArray();
        var printed = printed(bases);
        var count = count(bases);
        var exact =
                printed.method() == CountMethod.AGENCIES
                        ? count.interval(Confidence.OF_95_PERCENT).orElseThrow()
                        : count.independent(Confidence.OF_95_PERCENT);

        assertThat((double) printed.lower()).isNotNegative().isLessThanOrEqualTo(exact.lower());
        assertThat((double) printed.upper()).isGreaterThanOrEqualTo(exact.upper());
    }

    /**
     * The p% rule, of whoever reads the differences between agencies back from the interval: for
     * each agency that knows its own number there are others, of the same sum and within the same
     * bounds, of which the largest has a tenth more.
     */
    @Property
    void leavesTheLargestAgencyUncertain(
            @ForAll @Size(min = 5, max = 20) List<@IntRange(min = 1, max = 60) Integer> held) {
        var bases = held.stream().mapToInt(Integer::intValue).toArray();
        var printed = printed(bases);
        Assume.that(printed.method() == CountMethod.AGENCIES);
        var sum = IntStream.of(bases).sum();
        var factor = TDistribution.of(bases.length - 1).inverseSurvivalProbability(0.025);

        for (var own = 0; own < bases.length; own++) {
            var known = held.get(own);
            var others = new ArrayList<>(held.subList(0, own));
            others.addAll(held.subList(own + 1, held.size()));
            var more = 1.1 * Collections.max(others);
            var alike = (sum - known - more) / (others.size() - 1);
            var mean = (double) sum / bases.length;
            var squares =
                    (known - mean) * (known - mean)
                            + (more - mean) * (more - mean)
                            + (others.size() - 1) * (alike - mean) * (alike - mean);
            var half = factor * Math.sqrt(squares * bases.length / (bases.length - 1));

            assertThat(Math.max(0, sum - half)).isGreaterThanOrEqualTo(printed.lower() - 1e-6);
            assertThat(sum + half).isLessThanOrEqualTo(printed.upper() + 1e-6);
        }
    }

    private static PrintedCount printed(int... bases) {
        return PrintedCount.of(count(bases), block(bases), DisclosurePolicy.DEFAULT);
    }

    private static EventCount count(int... bases) {
        var byAgency = new TreeMap<String, Long>();
        block(bases).contributions().forEach(own -> byAgency.put(own.agency(), own.base()));
        return EventCount.of(byAgency);
    }

    private static Block block(int... bases) {
        var parts = new ArrayList<Contribution>();
        for (var base : bases) {
            parts.add(new Contribution("A%02d".formatted(parts.size()), base, Map.of()));
        }
        return new Block(parts);
    }
}
