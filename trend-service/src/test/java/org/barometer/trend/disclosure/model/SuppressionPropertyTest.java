package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What a reader who knows the rules and every published figure can still not tell. */
class SuppressionPropertyTest {

    /** As the default, with percentages from the smallest block: small tables are the hard ones. */
    private static final DisclosurePolicy POLICY = new DisclosurePolicy(10, 3, 50, 5, 2, 10, 40, 4);

    private static final List<String> OPTIONS = List.of("A", "B", "C", "D");

    /** Every way in which 10 to 14 respondents of five agencies can choose among four options. */
    @Example
    void leavesEverySensitiveOptionOpenInEverySmallBlock() {
        for (var base = 10; base <= 14; base++) {
            for (var counts : compositions(base, OPTIONS.size())) {
                var block = Tables.spread("G", 5, OPTIONS, counts);
                var pattern = Suppression.solve(Tables.world(OPTIONS, true, block), POLICY);

                for (var option = 0; option < counts.length; option++) {
                    if (sensitive(counts[option], base)) {
                        var possible = feasible(counts, pattern, option);
                        assertThat(possible).hasSizeGreaterThan(1);
                        assertThat(possible).anyMatch(count -> count >= POLICY.minCell());
                    }
                }
            }
        }
    }

    @Property(tries = 500)
    void leavesEverySensitiveCellOfEveryCountryOpen(@ForAll("worlds") AnswerTable table) {
        var pattern = Suppression.solve(table, POLICY);
        var shown =
                OPTIONS.stream().filter(option -> cleared(pattern, Area.WORLD, option)).toList();
        if (shown.isEmpty()) {
            return;
        }
        var countries =
                table.blocks().keySet().stream()
                        .filter(area -> area.by() == Breakdown.COUNTRY)
                        // Where nobody answered there is nobody to find.
                        .filter(area -> table.block(area).base() > 0)
                        .toList();
        var hidden =
                countries.stream()
                        .filter(area -> !cleared(pattern, area, shown.getFirst()))
                        .toList();

        assertThat(hidden.size()).isNotEqualTo(1);
        var remainder = Block.merge(hidden.stream().map(table::block).toList());
        for (var area : countries) {
            var block = table.block(area);
            for (var option : shown) {
                var count = block.count(option);
                if (!sensitive(count, block.base())) {
                    continue;
                }
                assertThat(hidden).contains(area);
                var margin = remainder.count(option);
                if (margin == 0 || margin == remainder.base()) {
                    // Nobody (or everybody) of a large remainder: the free limit allows that.
                    assertThat(remainder.base()).isGreaterThanOrEqualTo(POLICY.freeBase());
                    continue;
                }
                // The bounds of a cell of a two-way table of which only the margins are known.
                var most = Math.min(block.base(), margin);
                var least = Math.max(0, block.base() + margin - remainder.base());
                assertThat(least).isLessThan(most);
                if (block.base() >= POLICY.minCell()) {
                    assertThat(most).isGreaterThanOrEqualTo(POLICY.minCell());
                }
            }
        }
    }

    @Property(tries = 200)
    void keepsTheHiddenPartOfEverySumAboveTheLimits(@ForAll("worlds") AnswerTable table) {
        var pattern = Suppression.solve(table, POLICY);
        if (pattern.hiddenBlocks().contains(Area.WORLD)) {
            assertThat(pattern.hiddenBlocks()).isEqualTo(table.blocks().keySet());
            return;
        }
        var hidden =
                pattern.hiddenBlocks().stream()
                        .map(table::block)
                        .filter(block -> block.base() > 0)
                        .toList();

        assertThat(hidden.size()).isNotEqualTo(1);
        if (!hidden.isEmpty()) {
            assertThat(POLICY.clears(Block.merge(hidden))).isTrue();
        }
    }

    @Property(tries = 200)
    void givesTheSameAnswerForTheSameTable(@ForAll("worlds") AnswerTable table) {
        var again =
                new AnswerTable(table.options(), table.exclusive(), new TreeMap<>(table.blocks()));

        assertThat(Suppression.solve(again, POLICY)).isEqualTo(Suppression.solve(table, POLICY));
    }

    @Property(tries = 200)
    void showsNoCellThatIsSensitive(@ForAll("worlds") AnswerTable table) {
        var pattern = Suppression.solve(table, POLICY);

        table.blocks()
                .forEach(
                        (area, block) -> {
                            for (var option : OPTIONS) {
                                if (cleared(pattern, area, option)) {
                                    assertThat(POLICY.clears(block.cell(Set.of(option)))).isTrue();
                                    assertThat(POLICY.clears(block)).isTrue();
                                }
                            }
                        });
    }

    @Provide
    Arbitrary<AnswerTable> worlds() {
        return country().list().ofMinSize(1).ofMaxSize(6).map(SuppressionPropertyTest::table);
    }

    private static Arbitrary<IntFunction<Block>> country() {
        var count =
                Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(0)),
                        Tuple.of(2, Arbitraries.integers().between(1, 4)),
                        Tuple.of(4, Arbitraries.integers().between(5, 30)));
        return Combinators.combine(
                        count.array(int[].class).ofSize(OPTIONS.size()),
                        Arbitraries.integers().between(1, 8))
                .as(
                        (counts, agencies) ->
                                number ->
                                        Tables.spread(
                                                "C%d-".formatted(number),
                                                agencies,
                                                OPTIONS,
                                                counts));
    }

    private static AnswerTable table(List<IntFunction<Block>> countries) {
        var blocks = new TreeMap<String, Block>();
        for (var country : countries) {
            blocks.put("C" + blocks.size(), country.apply(blocks.size()));
        }
        return Tables.countries(OPTIONS, true, blocks);
    }

    private static boolean cleared(Pattern pattern, Area area, String option) {
        return pattern.verdict(area, option) == Verdict.CLEARED;
    }

    private static boolean sensitive(long count, long base) {
        return count < POLICY.minCell() && base > 0 && (count > 0 || base < POLICY.freeBase());
    }

    private static List<Long> feasible(int[] counts, Pattern pattern, int option) {
        var hidden = 0;
        var sum = 0L;
        for (var i = 0; i < counts.length; i++) {
            if (!cleared(pattern, Area.WORLD, OPTIONS.get(i))) {
                hidden++;
                sum += counts[i];
            }
        }
        if (cleared(pattern, Area.WORLD, OPTIONS.get(option))) {
            return List.of((long) counts[option]);
        }
        var values = new ArrayList<Long>();
        for (var value = hidden == 1 ? sum : 0; value <= sum; value++) {
            values.add(value);
        }
        return values;
    }

    private static List<int[]> compositions(int total, int parts) {
        if (parts == 1) {
            return List.of(new int[] {total});
        }
        var all = new ArrayList<int[]>();
        for (var first = 0; first <= total; first++) {
            for (var rest : compositions(total - first, parts - 1)) {
                var counts = new int[parts];
                counts[0] = first;
                System.arraycopy(rest, 0, counts, 1, rest.length);
                all.add(counts);
            }
        }
        return all;
    }
}
