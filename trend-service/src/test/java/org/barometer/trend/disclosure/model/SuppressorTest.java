package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.barometer.trend.disclosure.model.Verdict.CLEARED;
import static org.barometer.trend.disclosure.model.Verdict.SUPPRESSED;
import static org.barometer.trend.disclosure.model.Verdict.TOO_FEW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.Sensitive;
import org.junit.jupiter.api.Test;

class SuppressorTest {
    private static final List<String> FIVE = List.of("A", "B", "C", "D", "E");
    private static final List<String> TWO = List.of("YES", "NO");
    private static final Area SE = new Area(Breakdown.COUNTRY, "SE");
    private static final Area NO = new Area(Breakdown.COUNTRY, "NO");
    private static final Area FI = new Area(Breakdown.COUNTRY, "FI");

    @Test
    void hidesTheSmallOptionAndItsSmallestSiblingAndKeepsTheRest() {
        var table = Tables.world(FIVE, true, Tables.spread("G", 41, FIVE, 200, 90, 70, 4, 30));

        assertThat(shown(table)).containsExactly("A", "B", "C");
    }

    @Test
    void sparesAnOptionThatNobodyChose() {
        var table = Tables.world(FIVE, true, Tables.spread("G", 41, FIVE, 200, 90, 0, 4, 30));

        assertThat(shown(table)).containsExactly("A", "B", "C");
    }

    @Test
    void showsTheBaseOnlyWhereMuchWouldBeHidden() {
        var options = List.of("A", "B", "C", "D");
        var table = Tables.world(options, true, Tables.spread("G", 41, options, 276, 4, 3, 2));

        var disclosed = solve(table);

        assertThat(options)
                .allMatch(option -> disclosed.pattern().verdict(Area.WORLD, option) == SUPPRESSED);
        assertThat(disclosed.facts()).extracting(Fact::name).containsExactly("Q/WORLD/WORLD");
    }

    @Test
    void showsOneOfThreeWhereTheOthersProtectEachOther() {
        var options = List.of("A", "B", "C");
        var table = Tables.world(options, true, Tables.spread("G", 41, options, 276, 4, 90));

        assertThat(shown(table)).containsExactly("A");
    }

    @Test
    void hidesNoSiblingOfAMultipleChoice() {
        var block = Tables.spread("G", 20, List.of("CLOUD", "TOR", "NONE"), 50, 4, 46);
        var table = Tables.world(List.of("CLOUD", "TOR"), false, block);

        assertThat(shown(table)).containsExactly("CLOUD");
    }

    @Test
    void showsTheBaseOnlyOfFewRespondents() {
        var table = Tables.world(TWO, true, Tables.spread("G", 5, TWO, 15, 14));

        assertThat(solve(table).pattern().verdict(Area.WORLD, "YES")).isEqualTo(TOO_FEW);
    }

    @Test
    void hidesASecondCountryWhereOneAloneWouldFollowFromTheWorld() {
        var pattern =
                solve(
                                Tables.countries(
                                        TWO,
                                        true,
                                        Map.of(
                                                "DE", Tables.spread("D", 6, TWO, 60, 60),
                                                "FI", Tables.spread("F", 2, TWO, 30, 30),
                                                "NO", Tables.spread("N", 6, TWO, 50, 40),
                                                "SE", Tables.spread("S", 6, TWO, 70, 70))))
                        .pattern();

        assertThat(pattern.hiddenBlocks()).containsExactlyInAnyOrder(FI, NO);
        assertThat(pattern.verdict(SE, "YES")).isEqualTo(CLEARED);
        assertThat(pattern.verdict(Area.WORLD, "YES")).isEqualTo(CLEARED);
    }

    @Test
    void hidesASecondCountryWhereOneCountIsSmall() {
        var disclosed =
                solve(
                        Tables.countries(
                                FIVE,
                                true,
                                Map.of(
                                        "DE", Tables.spread("D", 6, FIVE, 30, 30, 30, 30, 30),
                                        "FI", Tables.spread("F", 6, FIVE, 20, 20, 20, 2, 21),
                                        "NO", Tables.spread("N", 6, FIVE, 25, 25, 25, 18, 25))));

        // D of Finland is small. Its row and its column each need another, and these two a fourth.
        assertThat(disclosed.pattern().hiddenCells()).hasSize(4);
        assertThat(disclosed.pattern().hiddenCells())
                .contains(new Pattern.CellKey(FI, "D"), new Pattern.CellKey(NO, "D"));
        assertThat(disclosed.sensitive())
                .extracting(Sensitive::name, Sensitive::threshold)
                .contains(tuple("Q/COUNTRY/FI/D", 5L));
    }

    @Test
    void saysWhatAnAttackerCanWriteDownOfAMultipleChoice() {
        var block = Tables.spread("G", 20, List.of("CLOUD", "TOR", "NONE"), 50, 30, 20);
        var disclosed = solve(Tables.world(List.of("CLOUD", "TOR"), false, block));

        assertThat(disclosed.facts())
                .extracting(Fact::name)
                .containsExactly(
                        "Q/WORLD/WORLD",
                        "Q/WORLD/WORLD/CLOUD",
                        "Q/WORLD/WORLD",
                        "Q/WORLD/WORLD/TOR",
                        "Q/TOR/WORLD/WORLD has the base of Q/CLOUD");
        assertThat(disclosed.facts()).allMatch(fact -> fact.holdsIn(disclosed.truth()));
    }

    /** Technology less chat is the count of those who mention it and no chat: 7, 3, or nobody. */
    @Test
    void hidesACodeThatWouldTellTheRestOfTheCodeAboveIt() {
        assertThat(shown(Tables.nested(57, 50))).containsExactly("CHAT", "TECHNOLOGY");
        assertThat(shown(Tables.nested(53, 50))).containsExactly("TECHNOLOGY");
        assertThat(shown(Tables.nested(50, 50))).containsExactly("TECHNOLOGY");
        assertThat(shown(Tables.nested(150, 150))).containsExactly("CHAT", "TECHNOLOGY");
        assertThat(solve(Tables.nested(53, 50)).sensitive())
                .extracting(Sensitive::name)
                .contains("Q/TECHNOLOGY/WORLD/WORLD/not CHAT");
    }

    @Test
    void everyFactOfNestedCodesIsTrue() {
        var disclosed = solve(Tables.nested(57, 50));

        assertThat(disclosed.facts())
                .allMatch(fact -> fact.holdsIn(disclosed.truth()))
                .extracting(Fact::name)
                .contains("Q/CHAT is part of Q/TECHNOLOGY in G0");
    }

    @Test
    void keepsBackWhatARepairAsksFor() {
        var table = Tables.world(FIVE, true, Tables.spread("G", 41, FIVE, 200, 90, 70, 40, 30));

        assertThat(shown(table)).isEqualTo(FIVE);
        assertThat(shownWithout(table, "Q/WORLD/WORLD/A")).containsExactly("B", "C", "D", "E");
        assertThat(shownWithout(table, "Q/WORLD/WORLD")).isEmpty();
    }

    @Test
    void showsNothingOfOptionsThatDoNotSumToTheirBase() {
        var block = Tables.spread("G", 41, FIVE, 200, 90, 70, 40, 30);
        var disclosed = solve(Tables.world(List.of("A", "B"), true, block));

        assertThat(disclosed.pattern().hiddenBlocks()).containsExactly(Area.WORLD);
        assertThat(disclosed.facts()).isEmpty();
    }

    @Test
    void protectsACountForAnAgencyThatTakesItsOwnAway() {
        var others = Tables.spread("O", 12, List.of("YES", "NO"), 4, 80);
        var one = new Block(List.of(new Contribution("X", 20, Map.of("YES", 10L, "NO", 10L))));
        var disclosed = solve(Tables.world(TWO, true, Block.merge(List.of(others, one))));

        assertThat(disclosed.pattern().verdict(Area.WORLD, "YES")).isEqualTo(SUPPRESSED);
        assertThat(disclosed.sensitive())
                .extracting(Sensitive::name)
                .contains("Q/WORLD/WORLD/YES", "Q/WORLD/WORLD without X/YES");
    }

    private static List<String> shown(AnswerTable table) {
        return shown(table, solve(table).pattern());
    }

    private static List<String> shownWithout(AnswerTable table, String refused) {
        var less =
                Suppressor.hideMore(
                        "Q",
                        table,
                        DisclosurePolicy.DEFAULT,
                        solve(table).pattern(),
                        Set.of(refused));
        return shown(table, less.pattern());
    }

    private static List<String> shown(AnswerTable table, Pattern pattern) {
        return table.options().stream()
                .filter(option -> pattern.verdict(Area.WORLD, option) == CLEARED)
                .toList();
    }

    private static Disclosed solve(AnswerTable table) {
        return Suppressor.solve("Q", table, DisclosurePolicy.DEFAULT);
    }
}
