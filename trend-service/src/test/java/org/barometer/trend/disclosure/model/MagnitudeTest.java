package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MagnitudeTest {
    private static final Magnitude LIMITS = Magnitude.DEFAULT;

    @Test
    void clearsNumbersAtTheLimits() {
        // Half; two thirds of 100 less a little; a tenth of the largest is left for the others.
        assertThat(clears(50, 17, 17, 16)).isTrue();
        assertThat(clears(34, 33, 33)).isTrue();
        assertThat(new Magnitude(10, 100, 100).clears(List.of(100L, 40L, 6L, 4L))).isTrue();
    }

    @Test
    void refusesNumbersBeyondALimit() {
        assertThat(clears(51, 17, 16, 16)).isFalse();
        assertThat(clears(34, 34, 32)).isFalse();
        assertThat(new Magnitude(10, 100, 100).clears(List.of(100L, 40L, 5L, 4L))).isFalse();
    }

    @Test
    void clearsASumOfNothing() {
        assertThat(LIMITS.clears(List.of())).isTrue();
    }

    /**
     * Hundepool et al., Handbook on Statistical Disclosure Control, 4.2.1: of 100,000 the largest
     * have 50,000 and 49,000. That is not above 90 percent for one of them, but the second one
     * knows the first to within two percent.
     */
    @Test
    void seesTheInsiderOfTheHandbook() {
        var held = List.of(50_000L, 49_000L, 1_000L);

        assertThat(new Magnitude(0, 90, 100).clears(held)).isTrue();
        assertThat(new Magnitude(2, 100, 100).clears(held)).isTrue();
        assertThat(new Magnitude(3, 100, 100).clears(held)).isFalse();
        assertThat(LIMITS.clears(held)).isFalse();
    }

    /**
     * The same handbook puts a p% rule with p = 100 (100 - k) / k in the place of a (2, k)
     * dominance rule: it never refuses more, as it does not mind a large second agency by itself.
     * With k = 80 goes p = 25.
     */
    @Property
    void refusesByPercentNothingThatTheDominanceInItsPlaceClears(
            @ForAll @Size(min = 3, max = 6) List<@IntRange(min = 1, max = 60) Integer> held) {
        var cases = held.stream().map(Integer::longValue).toList();

        assertThat(
                        new Magnitude(25, 100, 100).clears(cases)
                                || !new Magnitude(0, 100, 80).clears(cases))
                .isTrue();
    }

    /**
     * Written from the definition: the second largest agency takes its own number from the sum, and
     * that is how many the largest has at most.
     */
    @Property
    void leavesTheSecondLargestAnEstimateThatIsFarOff(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 40) Integer> held) {
        var sum = held.stream().mapToInt(Integer::intValue).sum();
        var sorted = held.stream().sorted().toList().reversed();
        var largest = sorted.getFirst();
        var insider = sorted.size() > 1 ? sorted.get(1) : 0;
        var tooClose = sum - insider < 1.1 * largest - 1e-9;
        var dominated = largest > 0.5 * sum + 1e-9 || largest + insider > 0.67 * sum + 1e-9;

        assertThat(LIMITS.clears(held.stream().map(Integer::longValue).toList()))
                .isEqualTo(!tooClose && !dominated);
    }

    /**
     * SSBtools' magnitude1 with GaussSuppression's minimum of three contributors: what it calls
     * primary is refused here, however the companies share it. Of its other cells the rule depends
     * on the shares, which the reference does not tell; where they are equal it clears them.
     */
    @Test
    void refusesWhatTheReferenceRefuses() throws IOException {
        for (var cell : oracle("magnitude1_fewcontr2").path("table")) {
            var contributors = cell.path("nRule").asInt();
            var value = Math.round(cell.path("value").asDouble() * 10);
            if (cell.path("primary").asBoolean()) {
                for (var first = (value + 1) / 2; first <= value; first += 1 + value / 100) {
                    var held = contributors == 1 ? List.of(value) : List.of(first, value - first);
                    assertThat(LIMITS.clears(held)).as(cell.toString()).isFalse();
                }
            } else {
                assertThat(LIMITS.clears(equalShares(value, contributors)))
                        .as(cell.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void hidesCasesThatTwoAgenciesDominateThoughRespondentsMayBeShown() {
        // Two thirds of all, but three quarters for an agency that takes its own 8 away.
        var block = block(24, 24, 8, 8, 8);

        assertThat(hidden(block, false)).isEmpty();
        assertThat(hidden(block, true)).containsExactly(Area.WORLD);
    }

    @Test
    void showsCasesOfFiveAgenciesOfAboutEqualSize() {
        assertThat(LIMITS.clears(block(31, 30, 30, 30))).isTrue();
        assertThat(hidden(block(31, 30, 30, 30), true)).containsExactly(Area.WORLD);
        assertThat(hidden(block(31, 30, 30, 30, 30), true)).isEmpty();
    }

    /** Sweden may be shown by itself; what is left of the world beside it is dominated. */
    @Test
    void keepsWhatIsLeftOfAWorldOfCasesFromBeingDominated() {
        var countries =
                Map.of("SE", block("SE", 30, 30, 30, 30, 30), "FI", block("FI", 24, 24, 8, 8, 8));

        assertThat(hidden(countries, false)).isEmpty();
        // The world is told first (R5), so Sweden pays for what Finland must not tell.
        assertThat(hidden(countries, true))
                .containsExactlyInAnyOrder(
                        new Area(Breakdown.COUNTRY, "FI"), new Area(Breakdown.COUNTRY, "SE"));
    }

    /**
     * Every way in which 60 cases can lie with five agencies: whoever knows the sum, its own number
     * and how far the agencies differ at most looks for the most that the largest other one can
     * have; that is a tenth more than it has, or the rule says no.
     */
    @Test
    void judgesWhatTheDifferencesBetweenAgenciesTellAsAReaderWould() {
        var all =
                partitions(60, 5, 60).stream()
                        .filter(held -> LIMITS.clears(held.stream().map(i -> (long) i).toList()))
                        .toList();
        var refused = 0;
        for (var held : all) {
            for (var wider : List.of(1.0, 1.3, 2.0)) {
                var squares = squares(held) * wider;
                var told = LIMITS.clears(block(held.stream().mapToInt(i -> i).toArray()), squares);
                refused += told ? 0 : 1;
                if (told) {
                    assertThat(mostOfLargestOther(held, squares))
                            .allSatisfy((largest, most) -> assertThat(most).isGreaterThan(largest));
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(500);
        assertThat(refused).isBetween(1, 3 * all.size() - 1);
    }

    @Test
    void tellsNothingOfHowTwoAgenciesDiffer() {
        assertThat(LIMITS.clears(block(30, 30), 1_000_000)).isFalse();
    }

    /** By own number of each agency in turn: the largest other one, and how large it can be. */
    private static Map<Double, Double> mostOfLargestOther(List<Integer> held, double squares) {
        var sum = held.stream().mapToInt(i -> i).sum();
        var result = new TreeMap<Double, Double>();
        for (var i = 0; i < held.size(); i++) {
            var own = held.get(i);
            var others = new ArrayList<>(held.subList(0, i));
            others.addAll(held.subList(i + 1, held.size()));
            var mean = (double) sum / held.size();
            var left = squares - (own - mean) * (own - mean);
            // The others are alike but for one: (x - mean)² + (n - 1) (y - mean)² = left.
            var n = others.size();
            var rest = sum - own;
            var most = 0.0;
            for (var x = 0.0; x <= rest; x += 0.01) {
                var y = (rest - x) / (n - 1);
                if ((x - mean) * (x - mean) + (n - 1) * (y - mean) * (y - mean) <= left + 1e-6) {
                    most = x;
                }
            }
            result.put(Collections.max(others) * 1.1 - 0.02, most);
        }
        return result;
    }

    private static double squares(List<Integer> held) {
        var mean = held.stream().mapToInt(i -> i).average().orElseThrow();
        return held.stream().mapToDouble(i -> (i - mean) * (i - mean)).sum();
    }

    private static List<List<Integer>> partitions(int sum, int parts, int most) {
        if (parts == 0) {
            return sum == 0 ? List.of(List.of()) : List.of();
        }
        var found = new ArrayList<List<Integer>>();
        for (var first = Math.min(most, sum - parts + 1); first >= 1; first--) {
            for (var rest : partitions(sum - first, parts - 1, first)) {
                var one = new ArrayList<Integer>();
                one.add(first);
                one.addAll(rest);
                found.add(one);
            }
        }
        return found;
    }

    private static boolean clears(long... held) {
        return LIMITS.clears(Arrays.stream(held).boxed().toList());
    }

    private static List<Long> equalShares(long value, int contributors) {
        return IntStream.range(0, contributors)
                .mapToObj(i -> value / contributors + (i < value % contributors ? 1 : 0))
                .toList();
    }

    private static Set<Area> hidden(Block block, boolean ofCases) {
        return hidden(Map.of("SE", block), ofCases).stream()
                .filter(area -> area.equals(Area.WORLD))
                .collect(Collectors.toSet());
    }

    private static Set<Area> hidden(Map<String, Block> countries, boolean ofCases) {
        var blocks = new TreeMap<Area, Block>();
        blocks.put(Area.WORLD, Block.merge(countries.values()));
        countries.forEach((code, block) -> blocks.put(new Area(Breakdown.COUNTRY, code), block));
        var table = new AnswerTable(List.of("YES"), false, blocks, Map.of(), ofCases);
        return Suppressor.solve("Q", table, DisclosurePolicy.DEFAULT).pattern().hiddenBlocks();
    }

    private static Block block(int... bases) {
        return block("A", bases);
    }

    private static Block block(String prefix, int... bases) {
        var contributions = new ArrayList<Contribution>();
        for (var base : bases) {
            contributions.add(
                    new Contribution(
                            prefix + contributions.size(), base, Map.of("YES", base / 2L)));
        }
        return new Block(contributions);
    }

    private static JsonNode oracle(String id) throws IOException {
        try (var file = MagnitudeTest.class.getResourceAsStream("/disclosure-oracles.json")) {
            return new ObjectMapper().readTree(file).path(id);
        }
    }
}
