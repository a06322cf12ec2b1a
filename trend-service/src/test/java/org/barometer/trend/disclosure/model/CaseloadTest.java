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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.barometer.trend.disclosure.model.Caseload.Bases;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.LinearForm;
import org.junit.jupiter.api.Test;

class CaseloadTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;
    private static final Area SWEDEN = country("SE");
    private static final Area FINLAND = country("FI");
    private static final Area NORWAY = country("NO");

    /** One agency: where it is, what it is, its cases, and of how many each answer was known. */
    record Agency(int country, int type, int cases, List<Integer> answered) {}

    @Test
    void tellsHowManyCasesThereWere() {
        var cases = table(Map.of("SE", List.of(20, 20, 20, 20, 20)));

        assertThat(hidden(cases)).isEmpty();
        assertThat(hidden(cases, cases)).isEmpty();
    }

    @Test
    void hidesWhatTwoAgenciesDominate() {
        var cases = table(Map.of("SE", List.of(24, 24, 8, 8, 8)));

        assertThat(hidden(cases)).contains(SWEDEN);
    }

    /** The attack item_nonresponse_base of the reference file, on an area that is large enough. */
    @Test
    void tellsNobodyThatASingleCaseIsWithoutAnAnswer() throws IOException {
        var skipped = attack("item_nonresponse_base").path("truth").path("skipped_Q7").asInt();
        var cases = table(Map.of("SE", List.of(20, 20, 20, 20, 20)));
        var answered = table(Map.of("SE", List.of(20, 20, 20, 20, 20 - skipped)));

        assertThat(hidden(cases, answered)).containsExactlyInAnyOrder(Area.WORLD, SWEDEN);
    }

    @Test
    void tellsThatManyCasesAreWithoutAnAnswer() {
        var cases = table(Map.of("SE", List.of(20, 20, 20, 20, 20)));
        var answered = table(Map.of("SE", List.of(18, 18, 18, 18, 18)));

        assertThat(hidden(cases, answered)).isEmpty();
    }

    /** Six cases are without an answer; an agency that had three of them would see three others. */
    @Test
    void tellsNoAgencyThatTheOthersHadFewCasesWithoutAnAnswer() {
        var cases = table(Map.of("SE", List.of(20, 20, 20, 20, 20)));
        var answered = table(Map.of("SE", List.of(17, 17, 20, 20, 20)));

        assertThat(hidden(cases, answered)).containsExactlyInAnyOrder(Area.WORLD, SWEDEN);
    }

    /**
     * Of ten cases without an answer nine are in Sweden, which is told; that leaves Finland and
     * Norway one, though each of them hides its number.
     */
    @Test
    void leavesNoFewCasesWithoutAnAnswerToWhatIsHidden() {
        var cases =
                table(
                        Map.of(
                                "SE", List.of(20, 20, 20, 20, 20),
                                "FI", List.of(24, 24, 8, 8, 8),
                                "NO", List.of(24, 24, 8, 8, 8)));
        var answered =
                table(
                        Map.of(
                                "SE", List.of(18, 18, 18, 18, 19),
                                "FI", List.of(24, 24, 8, 8, 7),
                                "NO", List.of(24, 24, 8, 8, 8)));

        assertThat(hidden(cases)).containsExactlyInAnyOrder(FINLAND, NORWAY);
        assertThat(hidden(cases, answered)).containsExactlyInAnyOrder(FINLAND, NORWAY, SWEDEN);
    }

    /**
     * Norway has three cases and shows nothing, and Finland hides its number to protect it. But of
     * all Finnish cases an answer was known, and that number is shown: what the world has beside
     * Sweden and Finland would be Norway's.
     */
    @Test
    void letsNoBaseCompleteWhatIsHidden() {
        var cases =
                table(
                        Map.of(
                                "SE", List.of(30, 30, 30, 30, 30),
                                "FI", List.of(20, 20, 20, 20, 20),
                                "NO", List.of(3)));
        var answered =
                table(
                        Map.of(
                                "SE", List.of(28, 28, 28, 28, 28),
                                "FI", List.of(20, 20, 20, 20, 20)));

        assertThat(hidden(cases)).containsExactlyInAnyOrder(FINLAND, NORWAY);
        assertThat(hidden(cases, answered))
                .containsExactlyInAnyOrder(Area.WORLD, SWEDEN, FINLAND, NORWAY);
    }

    /**
     * Two agencies dominate the base, so the rules of now hide it; but a release of other rules has
     * shown it, and four cases are without an answer.
     */
    @Test
    void knowsOfBasesThatWereShownByOtherRules() {
        var cases = table(Map.of("SE", List.of(20, 20, 8, 8, 8, 1)));
        var dominated = table(Map.of("SE", List.of(20, 20, 7, 7, 6, 1)));
        var policy = new DisclosurePolicy(10, 3, 50, 5, 2, 30, 100, 10, new Magnitude(10, 50, 73));

        assertThat(Caseload.hidden(cases, bases(List.of(dominated)), policy, Set.of())).isEmpty();
        assertThat(
                        Caseload.hidden(
                                cases,
                                List.of(new Bases(dominated, Set.of(SWEDEN))),
                                policy,
                                Set.of()))
                .contains(SWEDEN);
    }

    @Test
    void tellsNothingWhereMoreAnswersThanCasesWereCounted() {
        var cases = table(Map.of("SE", List.of(20, 20, 20, 20, 20)));
        var answered = table(Map.of("SE", List.of(20, 20, 20, 20, 21)));

        assertThat(hidden(cases, answered)).containsExactlyInAnyOrder(Area.WORLD, SWEDEN);
    }

    @Test
    void hidesWhatIsHiddenForOtherReasons() {
        var cases =
                table(
                        Map.of(
                                "SE", List.of(20, 20, 20, 20, 20),
                                "FI", List.of(20, 20, 20, 20, 20)));

        assertThat(Caseload.hidden(cases, List.of(), POLICY, Set.of(SWEDEN)))
                .contains(SWEDEN)
                .doesNotContain(Area.WORLD);
    }

    /** All bases that the rules let be shown, and all numbers of cases, as one system. */
    @Property(tries = 400)
    void noSecretFollowsFromNumbersOfCasesAndBases(@ForAll("agencies") List<Agency> agencies) {
        var cases = table(agencies, -1);
        var questions = List.of(table(agencies, 0), table(agencies, 1));
        var rules = Rules.all(POLICY).of(cases);
        var hidden = Caseload.hidden(cases, bases(questions), POLICY, Set.of());
        var facts = new ArrayList<LinearForm>();
        cases.blocks()
                .forEach(
                        (area, block) -> {
                            if (!hidden.contains(area)) {
                                facts.add(sum(block, "CASE"));
                            }
                        });
        for (var i = 0; i < questions.size(); i++) {
            var bases = HiddenBlocks.of(questions.get(i), rules, Set.of());
            for (var area : questions.get(i).blocks().keySet()) {
                if (!bases.contains(area)) {
                    var block = cases.block(area);
                    facts.add(sum(block, "CASE").minus(sum(block, "OPEN" + i)));
                }
            }
        }
        var rank = new ExactRank(facts);

        for (var block : cases.blocks().values()) {
            if (!rules.show(block)) {
                assertThat(rank.implies(sum(block, "CASE"))).isFalse();
            }
            for (var i = 0; i < questions.size(); i++) {
                var answered = questions.get(i).block(Area.WORLD);
                var open = block.base() - restricted(answered, block).base();
                if (open > 0 && open < POLICY.minCell()) {
                    assertThat(rank.implies(sum(block, "OPEN" + i))).isFalse();
                }
            }
        }
    }

    @Property(tries = 200)
    void whatIsShownIsABlockAndSoIsWhatItLeaves(@ForAll("agencies") List<Agency> agencies) {
        var cases = table(agencies, -1);
        var rules = Rules.all(POLICY).of(cases);
        var hidden =
                Caseload.hidden(
                        cases,
                        bases(List.of(table(agencies, 0), table(agencies, 1))),
                        POLICY,
                        Set.of());

        assertThat(cases.blocks().keySet())
                .allMatch(area -> hidden.contains(area) || rules.show(cases.block(area)));
        for (var relation : Relation.of(cases)) {
            var remainder = relation.remainder(cases, hidden);
            assertThat(
                            hidden.contains(relation.total())
                                    || remainder.agencies() == 0
                                    || rules.leave(remainder))
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void theOrderOfAgenciesChangesNothing(
            @ForAll("agencies") List<Agency> agencies, @ForAll Random random) {
        var cases = table(agencies, -1);
        var questions = List.of(table(agencies, 0), table(agencies, 1));
        var turned = new ArrayList<>(questions);
        Collections.shuffle(turned, random);

        assertThat(Caseload.hidden(cases, bases(turned), POLICY, Set.of()))
                .isEqualTo(Caseload.hidden(cases, bases(questions), POLICY, Set.of()));
    }

    @Provide
    Arbitrary<List<Agency>> agencies() {
        var cases = Arbitraries.integers().between(1, 30);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        cases,
                        Arbitraries.integers().between(0, 3).list().ofSize(2))
                .as(
                        (country, type, all, open) ->
                                new Agency(
                                        country,
                                        type,
                                        all,
                                        open.stream().map(few -> Math.max(0, all - few)).toList()))
                .list()
                .ofMinSize(6)
                .ofMaxSize(24);
    }

    /**
     * @param question whose base is counted; -1 for the cases themselves
     */
    private static AnswerTable table(List<Agency> agencies, int question) {
        var parts = new TreeMap<Area, List<Contribution>>();
        for (var i = 0; i < agencies.size(); i++) {
            var agency = agencies.get(i);
            var base = question < 0 ? agency.cases() : agency.answered().get(question);
            var part = part("A%02d".formatted(i), base);
            for (var area :
                    List.of(
                            Area.WORLD,
                            country("C" + agency.country()),
                            new Area(Breakdown.AGENCY_TYPE, "T" + agency.type()))) {
                parts.computeIfAbsent(area, _ -> new ArrayList<>()).add(part);
            }
        }
        return ofParts(parts);
    }

    private static AnswerTable table(Map<String, List<Integer>> countries) {
        var parts = new TreeMap<Area, List<Contribution>>();
        countries.forEach(
                (country, bases) -> {
                    for (var i = 0; i < bases.size(); i++) {
                        var part = part(country + i, bases.get(i));
                        parts.computeIfAbsent(Area.WORLD, _ -> new ArrayList<>()).add(part);
                        parts.computeIfAbsent(country(country), _ -> new ArrayList<>()).add(part);
                    }
                });
        return ofParts(parts);
    }

    private static AnswerTable ofParts(Map<Area, List<Contribution>> parts) {
        var blocks = new TreeMap<Area, Block>();
        parts.forEach((area, contributions) -> blocks.put(area, new Block(contributions)));
        return new AnswerTable(List.of("CASE"), true, blocks, Map.of(), true);
    }

    private static Contribution part(String agency, long base) {
        return new Contribution(agency, base, Map.of("CASE", base));
    }

    private static Block restricted(Block answered, Block to) {
        var others = new ArrayList<>(answered.agencyCodes());
        others.removeAll(to.agencyCodes());
        return answered.without(Set.copyOf(others));
    }

    private static LinearForm sum(Block block, String category) {
        return LinearForm.sum(
                block.contributions().stream()
                        .map(own -> new Atom(own.agency(), category))
                        .toList());
    }

    private static List<Bases> bases(List<AnswerTable> questions) {
        return questions.stream().map(table -> new Bases(table, Set.of())).toList();
    }

    private static Set<Area> hidden(AnswerTable cases, AnswerTable... questions) {
        return Caseload.hidden(cases, bases(Arrays.asList(questions)), POLICY, Set.of());
    }

    private static Area country(String code) {
        return new Area(Breakdown.COUNTRY, code);
    }

    private static JsonNode attack(String id) throws IOException {
        try (var file = CaseloadTest.class.getResourceAsStream("/disclosure-attacks.json")) {
            for (var attack : new ObjectMapper().readTree(file).path("cases")) {
                if (attack.path("id").asText().equals(id)) {
                    return attack;
                }
            }
        }
        throw new IllegalArgumentException("No attack " + id);
    }
}
