package org.barometer.trend.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnPatternTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;
    private static final List<String> OPTIONS = List.of("A", "B", "C", "D", "E", "F", "G", "H");

    /** Each code is part of the one before it. */
    private static final Map<String, Set<String>> CHAIN =
            Map.of("A", Set.of(), "B", Set.of("A"), "C", Set.of("A", "B"));

    /** All that there are of a size, by that and by the number of kinds. */
    private static final Map<List<Long>, List<List<Long>>> DATA_SETS = new HashMap<>();

    private static final int LARGEST = 12;

    @Test
    void showsNothingOfFewerThanABlockNeeds() {
        assertThat(chose(5L, 4L)).isEqualTo(new OwnPattern(false, false, Set.of()));
    }

    @Test
    void showsCountsBeforeTheyAreEnoughForPercentages() {
        assertThat(chose(7L, 8L)).isEqualTo(new OwnPattern(true, false, Set.of("A", "B")));
        assertThat(chose(14L, 16L)).isEqualTo(new OwnPattern(true, true, Set.of("A", "B")));
    }

    @Test
    void hidesTheNextSmallestBesideASmallCount() {
        assertThat(chose(20L, 9L, 6L, 8L, 1L, 30L).counts())
                .containsExactlyInAnyOrder("A", "B", "D", "F");
    }

    @Test
    void hidesNothingMoreWhereTheHiddenTogetherAreMany() {
        assertThat(chose(20L, 9L, 3L, 8L, 4L, 30L).counts())
                .containsExactlyInAnyOrder("A", "B", "D", "F");
    }

    @Test
    void leavesRoomForThoseWhoKnowTheirOwnAnswers() {
        // 1 and 4 are 5; of these, two who are among the four see that the other is no more than 3.
        assertThat(chose(20L, 9L, 4L, 8L, 1L, 30L, 15L, 16L).counts())
                .containsExactlyInAnyOrder("A", "B", "F", "G", "H");
    }

    @Test
    void hidesAllOptionsWhereManyWouldBeHidden() {
        assertThat(chose(20L, 3L, 2L, 2L)).isEqualTo(new OwnPattern(true, false, Set.of()));
        assertThat(chose(20L, 3L, 4L)).isEqualTo(new OwnPattern(true, false, Set.of("A")));
    }

    @Test
    void neverTellsThatEverybodyOrNobodyChoseAnOption() {
        assertThat(chose(40L, 0L)).isEqualTo(new OwnPattern(true, true, Set.of()));
        assertThat(ticked(40, Map.of(), 40L, 0L, 20L).counts()).containsExactly("C");
    }

    @Test
    void hidesANarrowerOptionThatTellsTheRestOfTheBroaderOne() {
        assertThat(ticked(40, CHAIN, 20L, 17L, 6L).counts()).containsExactlyInAnyOrder("A", "C");
    }

    @Test
    void showsNothingWhereOptionsDoNotSumToTheirBase() {
        var own = table(OPTIONS.subList(0, 2), true, Map.of(), 30, List.of(10L, 10L));

        assertThat(OwnPattern.of(own, POLICY).base()).isFalse();
    }

    @Test
    void isOfOneAgencyOnly() {
        var two = Tables.world(OPTIONS, true, Tables.spread("G", 2, OPTIONS, 10, 10));

        assertThatThrownBy(() -> OwnPattern.of(two, POLICY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Of an agency's respondents, how many there are of each kind; nobody is of two kinds. */
    record Case(AnswerTable own, List<Set<String>> kinds, List<Long> counts) {}

    static Stream<Integer> sizes() {
        return Stream.iterate(POLICY.minBase(), size -> size <= LARGEST, size -> size + 1);
    }

    /** Every way in which so many can choose among three options. */
    @ParameterizedTest
    @MethodSource("sizes")
    void keepsColleaguesFromFindingOneOfASingleChoice(int size) {
        var options = OPTIONS.subList(0, 3);
        var kinds = options.stream().map(Set::of).toList();
        assertNobodyIsFound(
                compositions(size, 3).stream()
                        .map(
                                counts ->
                                        new Case(
                                                table(options, true, Map.of(), size, counts),
                                                kinds,
                                                counts)));
    }

    /** The same of five, where two may be hidden and the others shown. */
    @Test
    void keepsColleaguesFromFindingOneOfManyOptions() {
        var options = OPTIONS.subList(0, 5);
        var kinds = options.stream().map(Set::of).toList();
        assertNobodyIsFound(
                compositions(13, 3).stream()
                        .map(some -> Stream.concat(some.stream(), Stream.of(6L, 5L)).toList())
                        .map(
                                counts ->
                                        new Case(
                                                table(options, true, Map.of(), sum(counts), counts),
                                                kinds,
                                                counts)));
    }

    /** Every way in which so many can tick an option, a part of it, and a part of that. */
    @ParameterizedTest
    @MethodSource("sizes")
    void keepsColleaguesFromFindingOneOfNestedOptions(int size) {
        keepsThemNested(size);
    }

    @Test
    void keepsColleaguesFromFindingOneOfNestedOptionsOfMany() {
        keepsThemNested(21);
    }

    private static void keepsThemNested(int size) {
        var kinds =
                List.<Set<String>>of(
                        Set.of(), Set.of("A"), Set.of("A", "B"), Set.of("A", "B", "C"));
        assertNobodyIsFound(
                compositions(size, 4).stream()
                        .map(
                                counts ->
                                        new Case(
                                                table(
                                                        OPTIONS.subList(0, 3),
                                                        false,
                                                        CHAIN,
                                                        size,
                                                        List.of(
                                                                sum(counts.subList(1, 4)),
                                                                sum(counts.subList(2, 4)),
                                                                counts.get(3))),
                                                kinds,
                                                counts)));
    }

    /** Counted out: whoever the coalition is, every secret could be large, and another one. */
    private static void assertNobodyIsFound(Stream<Case> cases) {
        assertThat(cases.filter(one -> OwnPattern.of(one.own(), POLICY).base()))
                .isNotEmpty()
                .allSatisfy(
                        one -> {
                            var possible = possible(one);
                            for (var secret : secrets(one)) {
                                for (var coalition : coalitions(one.counts())) {
                                    var values =
                                            possible.stream()
                                                    .filter(counts -> holds(counts, coalition))
                                                    .mapToLong(
                                                            counts -> sum(counts, secret.kinds()))
                                                    .summaryStatistics();
                                    assertThat(values.getMax())
                                            .as("%s, beside %s", secret, coalition)
                                            .isGreaterThan(values.getMin())
                                            .isGreaterThanOrEqualTo(secret.threshold());
                                }
                            }
                        });
    }

    private record Secret(List<Integer> kinds, long threshold) {}

    /** Small, or all but a few: of every option, and of what broader ones have beside narrower. */
    private static List<Secret> secrets(Case one) {
        var secrets = new ArrayList<Secret>();
        var kinds = one.kinds().size();
        for (var from = 0; from < kinds; from++) {
            for (var to = from; to < (one.own().exclusive() ? from + 1 : kinds); to++) {
                var inside = new ArrayList<Integer>();
                var outside = new ArrayList<Integer>();
                for (var kind = 0; kind < kinds; kind++) {
                    (kind >= from && kind <= to ? inside : outside).add(kind);
                }
                if (!outside.isEmpty()) {
                    if (sum(one.counts(), inside) < POLICY.minCell()) {
                        secrets.add(new Secret(inside, POLICY.minCell()));
                    }
                    if (sum(one.counts(), outside) <= POLICY.coalition()) {
                        secrets.add(new Secret(outside, POLICY.coalition() + 1L));
                    }
                }
            }
        }
        return secrets;
    }

    private static List<List<Long>> possible(Case one) {
        var shown = OwnPattern.of(one.own(), POLICY).counts();
        return DATA_SETS
                .computeIfAbsent(
                        List.of(sum(one.counts()), (long) one.counts().size()),
                        _ -> compositions(sum(one.counts()), one.counts().size()))
                .stream()
                .filter(
                        counts ->
                                shown.stream()
                                        .allMatch(
                                                option ->
                                                        count(one, counts, option)
                                                                == count(
                                                                        one, one.counts(), option)))
                .toList();
    }

    private static long count(Case one, List<Long> counts, String option) {
        var sum = 0L;
        for (var kind = 0; kind < counts.size(); kind++) {
            sum += one.kinds().get(kind).contains(option) ? counts.get(kind) : 0;
        }
        return sum;
    }

    /** Wherever so many respondents as a coalition has can be. */
    private static List<List<Long>> coalitions(List<Long> counts) {
        return compositions(POLICY.coalition(), counts.size()).stream()
                .filter(coalition -> holds(counts, coalition))
                .toList();
    }

    private static boolean holds(List<Long> counts, List<Long> coalition) {
        for (var kind = 0; kind < counts.size(); kind++) {
            if (counts.get(kind) < coalition.get(kind)) {
                return false;
            }
        }
        return true;
    }

    private static long sum(List<Long> counts, List<Integer> kinds) {
        return kinds.stream().mapToLong(counts::get).sum();
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static List<List<Long>> compositions(long total, int parts) {
        if (parts == 1) {
            return List.of(List.of(total));
        }
        var all = new ArrayList<List<Long>>();
        for (var first = 0L; first <= total; first++) {
            for (var rest : compositions(total - first, parts - 1)) {
                var counts = new ArrayList<>(List.of(first));
                counts.addAll(rest);
                all.add(List.copyOf(counts));
            }
        }
        return all;
    }

    private static OwnPattern chose(Long... counts) {
        var all = List.of(counts);
        return OwnPattern.of(
                table(OPTIONS.subList(0, all.size()), true, Map.of(), sum(all), all), POLICY);
    }

    private static OwnPattern ticked(long base, Map<String, Set<String>> broader, Long... counts) {
        return OwnPattern.of(
                table(OPTIONS.subList(0, counts.length), false, broader, base, List.of(counts)),
                POLICY);
    }

    private static AnswerTable table(
            List<String> options,
            boolean exclusive,
            Map<String, Set<String>> broader,
            long base,
            List<Long> counts) {
        var chosen = new HashMap<String, Long>();
        for (var i = 0; i < counts.size(); i++) {
            chosen.put(options.get(i), counts.get(i));
        }
        return AnswerTable.ofOne(
                options, exclusive, new Contribution("OWN", base, chosen), broader);
    }
}
