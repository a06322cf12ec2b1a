package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds of every sample. */
class EstimatePropertyTest {
    private static final Confidence CONFIDENCE = Confidence.OF_95_PERCENT;

    @Property
    void everyIntervalHoldsTheShareWithinNobodyAndEverybodyAndIsNoPoint(
            @ForAll("samples") Samples sample,
            @ForAll("weightings") Weighting weighting,
            @ForAll @DoubleRange(min = 1, max = 9) double effect) {
        var share = Proportion.of(sample.sums(), weighting);

        assertThat(share.isEmpty()).isEqualTo(sample.isEmpty());
        share.flatMap(some -> some.interval(new PooledDesignEffect(effect), CONFIDENCE))
                .ifPresent(
                        reported -> {
                            var interval = reported.interval();
                            assertThat(interval.holds(share.orElseThrow().p())).isTrue();
                            assertThat(interval.lower()).isGreaterThanOrEqualTo(0);
                            assertThat(interval.upper()).isLessThanOrEqualTo(1);
                            assertThat(interval.width()).isPositive();
                        });
        share.ifPresent(
                some ->
                        assertThat(some.interval(PooledDesignEffect.NONE, CONFIDENCE).isEmpty())
                                .isEqualTo(some.agencies() == 1));
    }

    @Property
    void theOrderOfAgenciesDoesNotMatter(
            @ForAll("samples") Samples sample,
            @ForAll("weightings") Weighting weighting,
            @ForAll Random random) {
        var clusters = new ArrayList<>(sample.clusters());
        var parts = new ArrayList<>(sample.parts());
        Collections.shuffle(clusters, random);
        Collections.shuffle(parts, random);

        assertSame(sample.sums(), Sums.of(Design.of(clusters), parts), weighting);
    }

    @Property
    void splittingAnAgencysRespondentsOverPartitionsChangesNothing(
            @ForAll("samples") Samples sample,
            @ForAll("weightings") Weighting weighting,
            @ForAll Random random) {
        var pieces = new ArrayList<Part>();
        for (var part : sample.parts()) {
            var base = part.base() == 0 ? 0 : random.nextInt((int) part.base() + 1);
            var piece = Part.of(part.agency(), base, base == 0 ? 0 : random.nextInt(base + 1));
            // A response that was withdrawn: counted in, and out again.
            var gone = Part.of(part.agency(), 1, 1);
            pieces.add(part.plus(gone).minus(piece).minus(gone));
            pieces.add(piece);
        }
        assertSame(sample.sums(), Sums.of(sample.design(), pieces), weighting);
    }

    @Property
    void divisionIntoGroupsThatCountAlikeChangesNothing(
            @ForAll("samples") Samples sample, @ForAll Random random) {
        var groups = new ArrayList<Part>();
        for (var part : sample.parts()) {
            var yes = part.sum() == 0 ? 0 : random.nextInt((int) part.sum() + 1);
            var no =
                    part.base() == part.sum()
                            ? 0
                            : random.nextInt((int) (part.base() - part.sum()) + 1);
            groups.add(new Part(part.agency(), "ONE", yes + no, yes));
            groups.add(new Part(part.agency(), "OTHER", part.base() - yes - no, part.sum() - yes));
        }
        var divided = Proportion.of(Sums.of(sample.design(), groups), Estimand.RESPONDENTS);
        var whole = Proportion.of(sample.sums(), Estimand.RESPONDENTS);

        assertThat(divided.map(Proportion::p)).isEqualTo(whole.map(Proportion::p));
        assertThat(divided.map(Proportion::agencies)).isEqualTo(whole.map(Proportion::agencies));
        whole.ifPresent(
                share ->
                        assertThat(divided.orElseThrow().estimate().variance())
                                .isCloseTo(share.estimate().variance(), within(1e-15)));
    }

    @Property
    void eachCountryCountsOnce(@ForAll("samples") Samples sample) {
        Proportion.of(sample.sums(), Estimand.COUNTRY_EQUAL)
                .ifPresent(
                        share -> {
                            var mean =
                                    sample.sums().by(Cluster::country).values().stream()
                                            .mapToDouble(sums -> sums.sum() / sums.base())
                                            .average()
                                            .orElseThrow();
                            assertThat(share.p()).isCloseTo(mean, within(1e-12));
                        });
    }

    @Property
    void anEffectiveSizeIsAtMostTheRespondents(
            @ForAll("samples") Samples sample, @ForAll("weightings") Weighting weighting) {
        Proportion.of(sample.sums(), weighting)
                .ifPresent(
                        share ->
                                share.effectiveSize()
                                        .ifPresent(
                                                size ->
                                                        assertThat(size)
                                                                .isPositive()
                                                                .isLessThanOrEqualTo(
                                                                        (double) share.base())));
    }

    @Property
    void aChangeIsTheSameSeenFromEitherSide(
            @ForAll("samples") Samples sample, @ForAll Random random) {
        var design = sample.design();
        var later = new ArrayList<Part>();
        for (var part : sample.parts()) {
            var base = random.nextInt(20);
            later.add(Part.of(part.agency(), base, base == 0 ? 0 : random.nextInt(base + 1)));
        }
        var before = Proportion.of(Sums.of(design, sample.parts()), Estimand.RESPONDENTS);
        var after = Proportion.of(Sums.of(design, later), Estimand.RESPONDENTS);
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        var there = new Change(before.get(), after.get());
        var back = new Change(after.get(), before.get());
        var interval = there.interval(PooledDesignEffect.NONE, CONFIDENCE);

        assertThat(there.estimate().value()).isEqualTo(-back.estimate().value());
        interval.ifPresent(
                some -> {
                    assertThat(some.holds(there.estimate().value())).isTrue();
                    assertThat(some.lower()).isGreaterThanOrEqualTo(-1);
                    assertThat(some.upper()).isLessThanOrEqualTo(1);
                    assertThat(some.width()).isPositive();
                    var mirrored = back.interval(PooledDesignEffect.NONE, CONFIDENCE).orElseThrow();
                    assertThat(mirrored.lower()).isCloseTo(-some.upper(), within(1e-12));
                    assertThat(mirrored.upper()).isCloseTo(-some.lower(), within(1e-12));
                });
    }

    @Property
    void whatDontKnowsCouldHaveSaidEnclosesTheShare(
            @ForAll @LongRange(min = 1, max = 500) long base,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @LongRange(max = 500) long dontKnow) {
        var count = Math.round(base * share);
        var bounds = DontKnow.bounds(count, base, dontKnow);

        assertThat(bounds.holds((double) count / base)).isTrue();
        assertThat(bounds.lower()).isGreaterThanOrEqualTo(0);
        assertThat(bounds.upper()).isLessThanOrEqualTo(1);
        assertThat(bounds.width()).isCloseTo((double) dontKnow / (base + dontKnow), within(1e-12));
    }

    @Property
    void adjustmentKeepsTheOrderOfFindingsAndMakesNoneMoreCertain(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> pValues) {
        var adjusted = BenjaminiHochberg.adjust(pValues);

        for (var i = 0; i < pValues.size(); i++) {
            assertThat(adjusted.get(i)).isBetween(pValues.get(i), 1.0);
            for (var j = 0; j < pValues.size(); j++) {
                if (pValues.get(i) <= pValues.get(j)) {
                    assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
                }
            }
        }
    }

    @Property
    void aMedianLiesInItsInterval(
            @ForAll @Size(min = 2, max = 15) List<@IntRange(min = 1, max = 5) Integer> points,
            @ForAll Random random) {
        var design =
                Design.of(
                        List.of(
                                Cluster.of("AG01", "AA"),
                                Cluster.of("AG02", "AA"),
                                Cluster.of("AG03", "BB")));
        var agencies = points.stream().map(_ -> "AG0" + (1 + random.nextInt(3))).toList();
        var upTo = new TreeMap<Double, Proportion>();
        for (var point = 1; point <= 5; point++) {
            var parts = new ArrayList<Part>();
            for (var i = 0; i < points.size(); i++) {
                parts.add(Part.of(agencies.get(i), 1, points.get(i) <= point ? 1 : 0));
            }
            upTo.put(
                    (double) point,
                    Proportion.of(Sums.of(design, parts), Estimand.RESPONDENTS).orElseThrow());
        }
        var sorted = points.stream().sorted().toList();
        var middle = sorted.get((sorted.size() - 1) / 2).doubleValue();

        Median.of(upTo, PooledDesignEffect.NONE, CONFIDENCE)
                .ifPresent(
                        median -> {
                            assertThat(median.point()).isEqualTo(middle);
                            assertThat(median.lower()).isLessThanOrEqualTo(median.point());
                            assertThat(median.upper()).isGreaterThanOrEqualTo(median.point());
                        });
    }

    @Property
    void aPercentageIsPossibleExactlyWhereSomeCountGivesIt(
            @ForAll @LongRange(min = 1, max = 400) long n,
            @ForAll @IntRange(max = 1000) int tenths,
            @ForAll @IntRange(max = 1) int decimals) {
        var stated =
                decimals == 1 ? BigDecimal.valueOf(tenths, 1) : BigDecimal.valueOf(tenths / 10);
        var counts =
                LongStream.rangeClosed(0, n)
                        .filter(
                                x ->
                                        Math.abs(100 * x - stated.doubleValue() * n)
                                                <= 0.5 * Math.pow(10, -decimals) * n + 1e-9)
                        .toArray();

        switch (PercentageCheck.of(stated, n)) {
            case PercentageCheck.Possible(var fewest, var most) ->
                    assertThat(LongStream.rangeClosed(fewest, most)).containsExactly(box(counts));
            case PercentageCheck.Impossible(var below, var above) -> {
                assertThat(counts).isEmpty();
                assertThat(below).isLessThan(stated);
                assertThat(above).isGreaterThan(stated);
            }
        }
    }

    @Property
    void whatACountGivesIsPossible(
            @ForAll @LongRange(min = 1, max = 1_000_000) long n,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @IntRange(max = 4) int decimals) {
        var x = Math.round(share * n);
        var printed =
                BigDecimal.valueOf(100 * x)
                        .divide(BigDecimal.valueOf(n), decimals, RoundingMode.HALF_UP);

        assertThat(PercentageCheck.of(printed, n))
                .isInstanceOfSatisfying(
                        PercentageCheck.Possible.class,
                        possible -> assertThat(x).isBetween(possible.fewest(), possible.most()));
    }

    private static Long[] box(long[] values) {
        return LongStream.of(values).boxed().toArray(Long[]::new);
    }

    private static void assertSame(Sums one, Sums other, Weighting weighting) {
        var first = Proportion.of(one, weighting);
        var second = Proportion.of(other, weighting);

        assertThat(second.map(Proportion::p)).isEqualTo(first.map(Proportion::p));
        assertThat(second.map(share -> share.estimate().variance()))
                .isEqualTo(first.map(share -> share.estimate().variance()));
        assertThat(second.map(Proportion::degreesOfFreedom))
                .isEqualTo(first.map(Proportion::degreesOfFreedom));
        assertThat(second.map(Proportion::base)).isEqualTo(first.map(Proportion::base));
    }

    @Provide
    Arbitrary<Samples> samples() {
        return Samples.any();
    }

    @Provide
    Arbitrary<Weighting> weightings() {
        return Arbitraries.of(Estimand.RESPONDENTS, Estimand.COUNTRY_EQUAL);
    }
}
