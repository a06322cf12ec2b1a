package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
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
import net.jqwik.api.Tuple;
import org.barometer.trend.facts.model.Fact;

/** What holds of every table, however its agencies, countries and types overlap. */
class SuppressorPropertyTest {
    /** As the default, with percentages from the smallest block: small tables are the hard ones. */
    private static final DisclosurePolicy POLICY = new DisclosurePolicy(10, 3, 50, 5, 2, 10, 40, 4);

    private static final List<String> OPTIONS = List.of("A", "B", "C", "D", "E", "F");

    /** One agency: where it is, what it is, and how its respondents answered. */
    record Agency(int country, int type, List<Integer> counts) {}

    @Property(tries = 300)
    void noSecretFollowsFromWhatIsShown(
            @ForAll("agencies") List<Agency> agencies, @ForAll boolean exclusive) {
        var disclosed = solve(table(agencies, exclusive));
        var rank = new ExactRank(disclosed.facts().stream().map(Fact::form).toList());

        assertThat(disclosed.sensitive()).noneMatch(secret -> rank.implies(secret.form()));
    }

    @Property(tries = 300)
    void whatIsShownIsTrueAndNoneOfItIsSensitiveByItself(
            @ForAll("agencies") List<Agency> agencies, @ForAll boolean exclusive) {
        var table = table(agencies, exclusive);
        var disclosed = solve(table);

        assertThat(disclosed.facts()).allMatch(fact -> fact.holdsIn(disclosed.truth()));
        table.blocks()
                .forEach(
                        (area, block) -> {
                            for (var option : OPTIONS) {
                                if (disclosed.pattern().verdict(area, option) == Verdict.CLEARED) {
                                    assertThat(POLICY.clears(block)).isTrue();
                                    assertThat(POLICY.clears(block.cell(Set.of(option)))).isTrue();
                                }
                            }
                        });
    }

    @Property(tries = 200)
    void theOrderOfAgenciesChangesNothing(
            @ForAll("agencies") List<Agency> agencies,
            @ForAll boolean exclusive,
            @ForAll Random random) {
        var table = table(agencies, exclusive);
        var shuffled = new TreeMap<Area, Block>();
        table.blocks()
                .forEach(
                        (area, block) -> {
                            var parts = new ArrayList<>(block.contributions());
                            Collections.shuffle(parts, random);
                            shuffled.put(area, new Block(parts));
                        });

        assertThat(solve(new AnswerTable(OPTIONS, exclusive, shuffled))).isEqualTo(solve(table));
    }

    @Property(tries = 300)
    void whatIsHiddenOnlyGrows(
            @ForAll("agencies") List<Agency> agencies,
            @ForAll boolean exclusive,
            @ForAll Random random) {
        var table = table(agencies, exclusive);
        var before = solve(table);
        var names = names(before);
        var refused =
                names.stream().filter(_ -> random.nextInt(4) == 0).collect(Collectors.toSet());

        var after = names(Suppressor.hideMore("Q", table, POLICY, before.pattern(), refused));

        assertThat(names).containsAll(after);
        assertThat(after).noneMatch(refused::contains);
    }

    @Property(tries = 300)
    void theHiddenPartOfEverySumOverAreasIsABlock(@ForAll("agencies") List<Agency> agencies) {
        var table = table(agencies, true);
        var hidden = solve(table).pattern().hiddenBlocks();

        for (var relation : Relation.of(table)) {
            var remainder = relation.remainder(table, hidden);
            if (!hidden.contains(relation.total()) && remainder.agencies() > 0) {
                assertThat(POLICY.clears(remainder)).isTrue();
            }
        }
    }

    /** Every way in which 10 to 14 respondents can choose among five options. */
    @Example
    void leavesEverySmallCountOpenInEverySmallBlock() {
        var policy = new DisclosurePolicy(10, 3, 50, 2, 0, 10, 10, 3);
        var options = OPTIONS.subList(0, 5);
        var shown = 0;
        for (var base = 10; base <= 14; base++) {
            for (var counts : compositions(base, options.size())) {
                var table = Tables.world(options, true, Tables.spread("G", 5, options, counts));
                var pattern = Suppressor.solve("Q", table, policy).pattern();
                var hidden = new ArrayList<Integer>();
                for (var i = 0; i < counts.length; i++) {
                    if (pattern.verdict(Area.WORLD, options.get(i)) != Verdict.CLEARED) {
                        hidden.add(i);
                    }
                }
                shown += counts.length - hidden.size();
                for (var i = 0; i < counts.length; i++) {
                    if (counts[i] == 1) {
                        assertThat(hidden).contains(i).hasSizeGreaterThan(1);
                        assertThat(hidden.stream().mapToInt(each -> counts[each]).sum())
                                .isGreaterThanOrEqualTo(policy.minCell());
                    }
                }
            }
        }
        assertThat(shown).isPositive();
    }

    @Provide
    Arbitrary<List<Agency>> agencies() {
        var count =
                Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(0)),
                        Tuple.of(2, Arbitraries.integers().between(1, 2)),
                        Tuple.of(4, Arbitraries.integers().between(2, 9)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 1),
                        count.list().ofSize(OPTIONS.size()))
                .as(Agency::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(24);
    }

    private static AnswerTable table(List<Agency> agencies, boolean exclusive) {
        var areas = new HashMap<Area, List<Contribution>>();
        areas.put(Area.WORLD, new ArrayList<>());
        for (var i = 0; i < agencies.size(); i++) {
            var agency = agencies.get(i);
            var part = contribution("AG-%02d".formatted(i), agency.counts(), exclusive);
            for (var area :
                    List.of(
                            Area.WORLD,
                            new Area(Breakdown.COUNTRY, "C" + agency.country()),
                            new Area(Breakdown.AGENCY_TYPE, "T" + agency.type()))) {
                areas.computeIfAbsent(area, _ -> new ArrayList<>()).add(part);
            }
        }
        var blocks = new TreeMap<Area, Block>();
        areas.forEach((area, parts) -> blocks.put(area, new Block(parts)));
        return new AnswerTable(OPTIONS, exclusive, blocks);
    }

    private static Contribution contribution(String code, List<Integer> counts, boolean exclusive) {
        var answers = new HashMap<String, Long>();
        var sum = 0L;
        var most = 0L;
        for (var i = 0; i < counts.size(); i++) {
            long count = counts.get(i);
            answers.put(OPTIONS.get(i), count);
            sum += count;
            most = Math.max(most, count);
        }
        return new Contribution(code, exclusive ? sum : most + 2, answers);
    }

    private static Disclosed solve(AnswerTable table) {
        return Suppressor.solve("Q", table, POLICY);
    }

    private static Set<String> names(Disclosed disclosed) {
        return disclosed.facts().stream()
                .map(Fact::name)
                .filter(name -> !name.contains(" "))
                .collect(Collectors.toSet());
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
