package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.LinearForm;

class VintagesTest {
    private static final List<String> OPTIONS = List.of("YES", "NO");
    private static final Area NORTH = new Area(Breakdown.COUNTRY, "NORTH");
    private static final Area SOUTH = new Area(Breakdown.COUNTRY, "SOUTH");
    private static final Block NORTHERN = Tables.spread("N", 6, OPTIONS, 30, 30);
    private static final Block SOUTHERN = Tables.spread("S", 6, OPTIONS, 30, 30);

    /** Of one agency: how many records came, how many went, and with what answers. */
    record Late(int agency, int yes, int no) {}

    @Example
    void holdsNothingWhereNothingChanged() {
        assertThat(held(NORTHERN, SOUTHERN)).isEmpty();
    }

    /** The attack vintage_one_late: one late respondent, whose answer is the difference. */
    @Example
    void holdsABlockWithOneLateRespondentAndTheWorldAroundIt() throws IOException {
        var truth = attack("vintage_one_late");
        var late = late(0, truth.getOrDefault("added_yes", 0), 0);

        assertThat(truth.get("added_n")).isEqualTo(1);
        assertThat(held(plus(NORTHERN, "N", late), SOUTHERN))
                .containsExactlyInAnyOrder(NORTH, Area.WORLD);
    }

    @Example
    void letsALateBlockInThatCouldBeShownByItself() {
        var late = List.of(late(0, 3, 3), late(1, 3, 3), late(2, 3, 3), late(3, 3, 3));

        assertThat(held(plus(NORTHERN, "N", late), SOUTHERN)).isEmpty();
    }

    @Example
    void holdsALateBlockThatAllAnsweredAlike() {
        var late = List.of(late(0, 6, 0), late(1, 6, 0), late(2, 6, 0), late(3, 6, 0));

        assertThat(held(plus(NORTHERN, "N", late), SOUTHERN))
                .containsExactlyInAnyOrder(NORTH, Area.WORLD);
    }

    @Example
    void neverRecomputesAFigureBecauseARecordWasErased() {
        assertThat(held(plus(NORTHERN, "N", late(0, -1, 0)), SOUTHERN))
                .containsExactlyInAnyOrder(NORTH, Area.WORLD);
    }

    @Example
    void takesAChangedAnswerForOneThatWentAndOneThatCame() {
        assertThat(held(plus(NORTHERN, "N", late(0, 1, -1)), SOUTHERN))
                .containsExactlyInAnyOrder(NORTH, Area.WORLD);
    }

    @Example
    void holdsACountryThatWouldGiveAwayTheChangeOfAType() {
        var police = List.of(late(0, 3, 3), late(1, 3, 3), late(2, 3, 3), late(3, 3, 3));
        var before = byType(NORTHERN, SOUTHERN, Tables.spread("P", 1, OPTIONS, 5, 5));
        var after =
                byType(
                        plus(NORTHERN, "N", police),
                        SOUTHERN,
                        plus(Tables.spread("P", 1, OPTIONS, 5, 5), "P", late(0, 1, 0)));

        // North changed by a block. Its policeman's late answer is what POLICE has beside it.
        assertThat(Vintages.held(before, after, DisclosurePolicy.DEFAULT))
                .contains(new Area(Breakdown.AGENCY_TYPE, "POLICE"), Area.WORLD);
    }

    @Example
    void judgesEachOptionOfAMultipleChoice() {
        var before = Tables.world(List.of("A"), false, Tables.ticked("G", 6, "A", 60, 30));
        var after = Tables.world(List.of("A"), false, Tables.ticked("G", 6, "A", 60, 31));

        assertThat(Vintages.held(before, after, DisclosurePolicy.DEFAULT))
                .containsExactly(Area.WORLD);
        assertThat(Vintages.held(before, before, DisclosurePolicy.DEFAULT)).isEmpty();
    }

    /** Of those who came late 40 mention chat; two mention technology without it, or 20. */
    @Example
    void judgesWhatABroaderOptionHasBesideANarrowerOne() {
        var before = Tables.nested(120, 60);

        assertThat(Vintages.held(before, later(before, 2), DisclosurePolicy.DEFAULT))
                .containsExactly(Area.WORLD);
        assertThat(Vintages.held(before, later(before, 20), DisclosurePolicy.DEFAULT)).isEmpty();
    }

    @Example
    void refusesAQuestionWithOtherOptions() {
        var before = Tables.world(List.of("A"), false, Tables.ticked("G", 6, "A", 60, 30));
        var after = Tables.world(List.of("B"), false, Tables.ticked("G", 6, "B", 60, 30));

        assertThatThrownBy(() -> Vintages.held(before, after, DisclosurePolicy.DEFAULT))
                .hasMessage("A revision has the options of what it revises");
    }

    @Property(tries = 300)
    void noHeldChangeFollowsFromThoseThatAreSeen(@ForAll("late") List<Late> late) {
        var before = table(NORTHERN, SOUTHERN);
        var after = table(plus(NORTHERN, "N", north(late)), plus(SOUTHERN, "S", south(late)));
        var held = Vintages.held(before, after, DisclosurePolicy.DEFAULT);
        var changed =
                late.stream()
                        .filter(one -> one.yes() != 0 || one.no() != 0)
                        .map(VintagesTest::code)
                        .collect(Collectors.toSet());
        var seen = new ArrayList<LinearForm>();
        var secret = new ArrayList<LinearForm>();
        after.blocks()
                .forEach(
                        (area, block) -> {
                            var form =
                                    LinearForm.sum(
                                            block.agencyCodes().stream()
                                                    .filter(changed::contains)
                                                    .map(agency -> new Atom(agency, ""))
                                                    .toList());
                            if (!form.equals(LinearForm.NOTHING)) {
                                (held.contains(area) ? secret : seen).add(form);
                            }
                        });

        assertThat(secret).noneMatch(new ExactRank(seen)::implies);
        if (held.contains(NORTH) || held.contains(SOUTH)) {
            assertThat(held).contains(Area.WORLD);
        }
    }

    @Provide
    Arbitrary<List<Late>> late() {
        var change = Arbitraries.integers().between(-2, 6);
        return Combinators.combine(Arbitraries.integers().between(0, 11), change, change)
                .as(Late::new)
                .list()
                .ofMaxSize(8)
                .uniqueElements(Late::agency);
    }

    /** In each agency two more who mention chat and two who mention nothing of it. */
    private static AnswerTable later(AnswerTable before, int agenciesWithTechnologyOnly) {
        var parts = new ArrayList<Contribution>();
        for (var part : before.block(Area.WORLD).contributions()) {
            var only = parts.size() < agenciesWithTechnologyOnly ? 1 : 0;
            parts.add(
                    new Contribution(
                            part.agency(),
                            part.base() + 4 + only,
                            Map.of(
                                    "CHAT", part.count(Set.of("CHAT")) + 2,
                                    "TECHNOLOGY", part.count(Set.of("TECHNOLOGY")) + 2 + only)));
        }
        return new AnswerTable(
                before.options(),
                false,
                new TreeMap<>(Map.of(Area.WORLD, new Block(parts))),
                before.broader());
    }

    private static Set<Area> held(Block north, Block south) {
        return Vintages.held(
                table(NORTHERN, SOUTHERN), table(north, south), DisclosurePolicy.DEFAULT);
    }

    private static AnswerTable table(Block north, Block south) {
        return Tables.countries(OPTIONS, true, Map.of("NORTH", north, "SOUTH", south));
    }

    private static AnswerTable byType(Block north, Block south, Block policeman) {
        var blocks = new TreeMap<Area, Block>();
        blocks.put(Area.WORLD, Block.merge(List.of(north, south, policeman)));
        blocks.put(NORTH, north);
        blocks.put(SOUTH, Block.merge(List.of(south, policeman)));
        blocks.put(
                new Area(Breakdown.AGENCY_TYPE, "POLICE"), Block.merge(List.of(north, policeman)));
        blocks.put(new Area(Breakdown.AGENCY_TYPE, "HOTLINE"), south);
        return new AnswerTable(OPTIONS, true, blocks);
    }

    private static Late late(int agency, int yes, int no) {
        return new Late(agency, yes, no);
    }

    private static String code(Late late) {
        return late.agency() < 6 ? "N" + late.agency() : "S" + (late.agency() - 6);
    }

    private static List<Late> north(List<Late> late) {
        return late.stream().filter(one -> one.agency() < 6).toList();
    }

    private static List<Late> south(List<Late> late) {
        return late.stream()
                .filter(one -> one.agency() >= 6)
                .map(one -> late(one.agency() - 6, one.yes(), one.no()))
                .toList();
    }

    private static Block plus(Block block, String prefix, Late late) {
        return plus(block, prefix, List.of(late));
    }

    private static Block plus(Block block, String prefix, List<Late> late) {
        return new Block(
                block.contributions().stream()
                        .map(
                                part -> {
                                    var yes = part.count(Set.of("YES"));
                                    var no = part.count(Set.of("NO"));
                                    for (var one : late) {
                                        if (part.agency().equals(prefix + one.agency())) {
                                            yes += one.yes();
                                            no += one.no();
                                        }
                                    }
                                    return new Contribution(
                                            part.agency(), yes + no, Map.of("YES", yes, "NO", no));
                                })
                        .toList());
    }

    private static Map<String, Integer> attack(String id) throws IOException {
        var truth = new TreeMap<String, Integer>();
        try (var file = VintagesTest.class.getResourceAsStream("/disclosure-attacks.json")) {
            for (var attack : new ObjectMapper().readTree(file).path("cases")) {
                if (attack.path("id").asText().equals(id)) {
                    attack.path("truth")
                            .properties()
                            .forEach(each -> truth.put(each.getKey(), each.getValue().asInt()));
                }
            }
        }
        return truth;
    }
}
