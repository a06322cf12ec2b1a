package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EventCountTest {
    private static final Confidence CONFIDENCE = Confidence.OF_95_PERCENT;

    /**
     * In R: y &lt;- c(6, 0, 4, 10); svytotal(~y, svydesign(~seq_along(y), weights = ~1)) has SE =
     * sqrt(4 var(y)) = sqrt(4 * 17.33333), and qt(0.975, 3) is 3.182446.
     */
    @Test
    void tellsHowFarAgenciesDiffer() {
        var count = count(6, 0, 4, 10);

        assertThat(count.count()).isEqualTo(20);
        assertThat(count.perAgency()).isEqualTo(5);
        assertThat(count.total().variance()).isCloseTo(69.33333, within(1e-5));
        var interval = count.interval(CONFIDENCE).orElseThrow();
        assertThat(interval.upper()).isCloseTo(20 + 3.182446 * 8.326664, within(1e-4));
        // There is no number below 0.
        assertThat(interval.lower()).isZero();
    }

    /** Of 20 independent events: qchisq(c(0.025, 0.975), c(40, 42)) / 2 is 12.21652 to 30.88838. */
    @Test
    void claimsNoMoreThanIfEventsWereIndependent() {
        var alike = count(5, 5, 5, 5).interval(CONFIDENCE).orElseThrow();
        var nearlyAlike = count(5, 5, 6, 4).interval(CONFIDENCE).orElseThrow();

        assertThat(alike.lower()).isCloseTo(12.21652, within(1e-5));
        assertThat(alike.upper()).isCloseTo(30.88838, within(1e-5));
        assertThat(nearlyAlike).isEqualTo(alike);
    }

    @Test
    void tellsNothingFromASingleAgency() {
        assertThat(count(20).interval(CONFIDENCE)).isEmpty();
    }

    @Property
    void holdsTheCountAndIsNeverAPoint(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 50) Integer> counts) {
        var count = count(counts.stream().mapToInt(Integer::intValue).toArray());
        var interval = count.interval(CONFIDENCE).orElseThrow();

        assertThat(interval.holds((double) count.count())).isTrue();
        assertThat(interval.width()).isPositive();
        assertThat(interval.lower()).isNotNegative();
    }

    /** Read from the interval, agencies differ at least as much as they do. */
    @Property
    void letsAReaderOfTheIntervalKnowAMostThatHolds(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 50) Integer> counts) {
        var count = count(counts.stream().mapToInt(Integer::intValue).toArray());
        var mean = count.perAgency();
        var squares = counts.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();

        assertThat(count.mostSquares(count.interval(CONFIDENCE).orElseThrow(), CONFIDENCE))
                .isGreaterThanOrEqualTo(squares - 1e-6);
    }

    @Property
    void isThatOfTheRateTimesTheAgencies(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 50) Integer> counts) {
        var count = count(counts.stream().mapToInt(Integer::intValue).toArray());
        var parts = new TreeMap<String, Part>();
        byAgency(counts.stream().mapToInt(Integer::intValue).toArray())
                .forEach((agency, events) -> parts.put(agency, Part.of(agency, 1, events)));
        var design = Design.of(parts.keySet().stream().map(code -> Cluster.of(code, "")).toList());
        var rate = Ratio.of(Sums.of(design, parts.values()), Estimand.RESPONDENTS).orElseThrow();

        assertThat(rate.value()).isCloseTo(count.perAgency(), within(1e-9));
        assertThat(rate.standardError() * count.agencies())
                .isCloseTo(count.total().standardError(), within(1e-6));
    }

    private static EventCount count(int... counts) {
        return EventCount.of(byAgency(counts));
    }

    private static Map<String, Long> byAgency(int... counts) {
        var byAgency = new TreeMap<String, Long>();
        for (var count : counts) {
            byAgency.put("A%02d".formatted(byAgency.size()), (long) count);
        }
        return byAgency;
    }
}
