package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.junit.jupiter.api.Test;

/** What each rule is good for: with all of them an attack fails, without the one it succeeds. */
class RuleTest {
    /** As the default, but the attacks of the reference file are on tables of 12 or 14. */
    private static final DisclosurePolicy SMALL_BASES =
            new DisclosurePolicy(10, 3, 50, 5, 2, 10, 100, 10);

    private static final List<String> TWO = List.of("YES", "NO");

    @Test
    void theBlockRuleKeepsOneLargeAgencyFromSeeingTheOthers() throws IOException {
        var truth = attack("own_benchmark").path("truth");
        var others =
                Tables.spread(
                        "O",
                        2,
                        TWO,
                        truth.path("others_yes").asInt(),
                        truth.path("others_n").asInt() - truth.path("others_yes").asInt());
        var large = new Contribution("X", 11, Map.of("YES", 9L, "NO", 2L));
        var table = Tables.world(TWO, true, Block.merge(List.of(others, block(large))));

        assertFailsOnlyWith(Rule.BLOCK, table, forms(TWO).base(others), large);
    }

    /** The same attack where the block would be large enough: of its 14, one agency holds half. */
    @Test
    void theOwnBenchmarkKeepsAnAgencyFromSeeingTwoOthers() {
        var others = Tables.spread("O", 2, TWO, 4, 3);
        var own = new Contribution("X", 7, Map.of("YES", 4L, "NO", 3L));
        var table = Tables.world(TWO, true, Block.merge(List.of(others, block(own))));

        assertFailsOnlyWith(Rule.OWN_BENCHMARK, table, forms(TWO).base(others), own);
    }

    @Test
    void theCellRuleKeepsWhatEverybodyTickedSecret() throws IOException {
        var count = attack("multi_choice_base").path("truth").path("A").asInt();
        var block = Tables.ticked("G", 6, "A", 12, count);
        var table = Tables.world(List.of("A"), false, block);
        var split = new Forms("Q/A", List.of("A", "NOT A"));

        assertFailsOnlyWith(Rule.CELL, table, split.count(block, Set.of("NOT A")));
    }

    @Test
    void theRemainderRuleKeepsAHiddenSumFromBeingSmall() throws IOException {
        var attack = attack("hidden_sum_below_k");
        var c = attack.path("truth").path("C").asInt();
        var d = attack.path("truth").path("D").asInt();
        var options = List.of("A", "B", "C", "D", "E", "F", "G", "H");
        var block = Tables.spread("G", 12, options, 20, 20, c, d, 20, 20, 20, 20);
        var table = Tables.world(options, true, block);

        assertThat(c + d).isLessThan(attack.path("k").asInt());
        assertFailsOnlyWith(Rule.REMAINDER, table, forms(options).count(block, Set.of("C", "D")));
    }

    /** As in linked_hierarchies_136: each hierarchy is safe, both together give one group away. */
    @Test
    void eliminationSeesWhatTwoBreakdownsGiveAwayTogether() {
        var swedes = Tables.spread("S", 6, TWO, 40, 40);
        var danes = Tables.spread("D", 6, TWO, 40, 40);
        var onePoliceman = Tables.spread("P", 1, TWO, 1, 1);
        var hotlines = Tables.spread("H", 6, TWO, 40, 40);
        var blocks = new TreeMap<Area, Block>();
        blocks.put(Area.WORLD, Block.merge(List.of(swedes, danes, onePoliceman, hotlines)));
        blocks.put(new Area(Breakdown.COUNTRY, "SE"), swedes);
        blocks.put(
                new Area(Breakdown.COUNTRY, "DK"),
                Block.merge(List.of(danes, onePoliceman, hotlines)));
        blocks.put(
                new Area(Breakdown.AGENCY_TYPE, "POLICE"),
                Block.merge(List.of(swedes, onePoliceman)));
        blocks.put(
                new Area(Breakdown.AGENCY_TYPE, "HOTLINE"), Block.merge(List.of(danes, hotlines)));
        var table = new AnswerTable(TWO, true, blocks);

        assertFailsOnlyWith(Rule.ELIMINATION, table, forms(TWO).base(onePoliceman));
    }

    @Test
    void noRowIsShownWhoseHiddenRestIsNothing() throws IOException {
        var truth = attack("zero_sum").path("truth");
        var options = List.of("A", "B", "C");
        var xx = Tables.spread("X", 4, options, 12, truth.path("XB").asInt(), 0);
        var yy =
                Tables.spread(
                        "Y", 4, options, 7, truth.path("YB").asInt(), truth.path("YC").asInt());
        var table = Tables.countries(options, true, Map.of("XX", xx, "YY", yy));

        var facts = Suppressor.solve("Q", table, SMALL_BASES).facts();

        assertThat(facts)
                .extracting(Fact::name)
                .noneMatch(name -> name.contains("COUNTRY") && name.endsWith("/A"));
    }

    private static void assertFailsOnlyWith(
            Rule rule, AnswerTable table, LinearForm secret, Contribution... known) {
        var others = EnumSet.complementOf(EnumSet.of(rule));

        assertThat(succeeds(EnumSet.allOf(Rule.class), table, secret, known)).isFalse();
        assertThat(succeeds(others, table, secret, known)).isTrue();
    }

    private static boolean succeeds(
            Set<Rule> rules, AnswerTable table, LinearForm secret, Contribution... known) {
        var disclosed = Suppressor.solve("Q", table, new Rules(SMALL_BASES, rules));
        var facts = new ArrayList<>(disclosed.facts().stream().map(Fact::form).toList());
        for (var own : known) {
            facts.add(forms(table.options()).base(block(own)));
        }
        return new ExactRank(facts).implies(secret);
    }

    private static Block block(Contribution own) {
        return new Block(List.of(own));
    }

    private static Forms forms(List<String> options) {
        return new Forms("Q", options);
    }

    private static JsonNode attack(String id) throws IOException {
        try (var file = RuleTest.class.getResourceAsStream("/disclosure-attacks.json")) {
            for (var attack : new ObjectMapper().readTree(file).path("cases")) {
                if (attack.path("id").asText().equals(id)) {
                    return attack;
                }
            }
        }
        throw new IllegalArgumentException("No attack " + id);
    }
}
