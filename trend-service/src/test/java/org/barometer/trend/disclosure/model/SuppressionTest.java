package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.disclosure.model.Verdict.CLEARED;
import static org.barometer.trend.disclosure.model.Verdict.SUPPRESSED;
import static org.barometer.trend.disclosure.model.Verdict.TOO_FEW;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final List<String> WORKLOAD =
            List.of("MORE_DEMANDING", "LESS_DEMANDING", "OTHER");

    @Test
    void hidesTheSmallOptionAndOneSiblingAndKeepsTheRest() {
        var table = Tables.world(WORKLOAD, true, Tables.spread("G", 41, WORKLOAD, 276, 4, 90));

        var pattern = solve(table);

        assertThat(pattern.verdict(Area.WORLD, "MORE_DEMANDING")).isEqualTo(CLEARED);
        assertThat(pattern.verdict(Area.WORLD, "LESS_DEMANDING")).isEqualTo(SUPPRESSED);
        assertThat(pattern.verdict(Area.WORLD, "OTHER")).isEqualTo(SUPPRESSED);
    }

    @Test
    void sparesAnOptionThatNobodyChose() {
        var options = List.of("A", "B", "C", "D");
        var table = Tables.world(options, true, Tables.spread("G", 41, options, 276, 4, 0, 90));

        assertThat(solve(table).verdict(Area.WORLD, "C")).isEqualTo(CLEARED);
        assertThat(solve(table).verdict(Area.WORLD, "D")).isEqualTo(SUPPRESSED);
    }

    @Test
    void hidesNoSiblingOfAMultipleChoice() {
        var table =
                new AnswerTable(
                        List.of("CLOUD", "TOR"),
                        false,
                        new TreeMap<>(
                                Map.of(
                                        Area.WORLD,
                                        new Block(
                                                Tables.spread(
                                                                "G",
                                                                20,
                                                                List.of("CLOUD", "TOR", "NONE"),
                                                                50,
                                                                4,
                                                                46)
                                                        .contributions()))));

        assertThat(solve(table).verdict(Area.WORLD, "CLOUD")).isEqualTo(CLEARED);
        assertThat(solve(table).verdict(Area.WORLD, "TOR")).isEqualTo(SUPPRESSED);
    }

    /** Technology less chat is the count of those who mention it and no chat: 7, or 3. */
    @Test
    void hidesACodeThatWouldTellTheRestOfTheCodeAboveIt() {
        assertThat(solve(Tables.nested(57, 50)).verdict(Area.WORLD, "CHAT")).isEqualTo(CLEARED);
        assertThat(solve(Tables.nested(53, 50)).verdict(Area.WORLD, "CHAT")).isEqualTo(SUPPRESSED);
        assertThat(solve(Tables.nested(53, 50)).verdict(Area.WORLD, "TECHNOLOGY"))
                .isEqualTo(CLEARED);
    }

    /** Whoever is known to have mentioned technology would be known to have mentioned chat. */
    @Test
    void hidesACodeThatAllMentionWhoMentionTheCodeAboveIt() {
        assertThat(solve(Tables.nested(50, 50)).verdict(Area.WORLD, "CHAT")).isEqualTo(SUPPRESSED);
        assertThat(solve(Tables.nested(150, 150)).verdict(Area.WORLD, "CHAT")).isEqualTo(CLEARED);
        assertThat(solve(Tables.nested(50, 0)).verdict(Area.WORLD, "CHAT")).isEqualTo(CLEARED);
    }

    @Test
    void showsTheBaseOnlyOfFewRespondents() {
        var options = List.of("YES", "NO");
        var table = Tables.world(options, true, Tables.spread("G", 5, options, 15, 14));

        assertThat(solve(table).verdict(Area.WORLD, "YES")).isEqualTo(TOO_FEW);
    }

    @Test
    void hidesASecondCountryWhereOneAloneWouldFollowFromTheWorld() {
        var options = List.of("YES", "NO");
        var table =
                Tables.countries(
                        options,
                        true,
                        Map.of(
                                "DE", Tables.spread("D", 6, options, 60, 60),
                                "FI", Tables.spread("F", 2, options, 30, 30),
                                "NO", Tables.spread("N", 6, options, 50, 40),
                                "SE", Tables.spread("S", 6, options, 70, 70)));

        var pattern = solve(table);

        assertThat(pattern.hiddenBlocks())
                .containsExactlyInAnyOrder(
                        new Area(Breakdown.COUNTRY, "FI"), new Area(Breakdown.COUNTRY, "NO"));
        assertThat(pattern.verdict(new Area(Breakdown.COUNTRY, "SE"), "YES")).isEqualTo(CLEARED);
        assertThat(pattern.verdict(Area.WORLD, "YES")).isEqualTo(CLEARED);
    }

    @Test
    void hidesWhatATypeHasBesideACountryThatIsWhollyOfIt() {
        var options = List.of("YES", "NO");
        var swedes = Tables.spread("S", 6, options, 40, 40);
        var danes = Tables.spread("D", 6, options, 40, 40);
        var onePoliceman = Tables.spread("P", 1, options, 1, 1);
        var danishHotlines = Tables.spread("H", 6, options, 40, 40);
        var blocks = new TreeMap<Area, Block>();
        blocks.put(Area.WORLD, Block.merge(List.of(swedes, danes, onePoliceman, danishHotlines)));
        blocks.put(new Area(Breakdown.COUNTRY, "SE"), swedes);
        blocks.put(
                new Area(Breakdown.COUNTRY, "DK"),
                Block.merge(List.of(danes, onePoliceman, danishHotlines)));
        blocks.put(
                new Area(Breakdown.AGENCY_TYPE, "POLICE"),
                Block.merge(List.of(swedes, onePoliceman)));
        blocks.put(
                new Area(Breakdown.AGENCY_TYPE, "HOTLINE"),
                Block.merge(List.of(danes, danishHotlines)));

        var pattern = solve(new AnswerTable(options, true, blocks));

        assertThat(pattern.verdict(new Area(Breakdown.COUNTRY, "SE"), "YES")).isEqualTo(SUPPRESSED);
        assertThat(pattern.verdict(Area.WORLD, "YES")).isEqualTo(CLEARED);
    }

    private static Pattern solve(AnswerTable table) {
        return Suppression.solve(table, DisclosurePolicy.DEFAULT);
    }
}
