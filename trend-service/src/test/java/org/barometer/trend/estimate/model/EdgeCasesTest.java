package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.barometer.trend.estimate.model.Estimand.RESPONDENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.barometer.trend.estimate.model.Reliability.Grade;
import org.barometer.trend.tally.model.Answer;
import org.junit.jupiter.api.Test;

/** What other programs get wrong. */
class EdgeCasesTest {
    private static final Confidence CONFIDENCE = Confidence.OF_95_PERCENT;
    private static final PooledDesignEffect TWO = new PooledDesignEffect(2);

    private final SurveyData data = SurveyData.read();

    @Test
    void oneAgencyGetsNoIntervalInsteadOfOneWithoutWidth() {
        var share = share(Samples.of(new int[] {40, 10}));

        assertThat(share.p()).isEqualTo(0.25);
        assertThat(share.interval(TWO, CONFIDENCE)).isEmpty();
        assertThat(share.designEffect()).isEmpty();
        assertThat(Reliability.of(share, TWO).grade()).isEqualTo(Grade.UNRELIABLE);
    }

    @Test
    void oneAgencyOfACountryGetsNoIntervalThoughManyTookPart() {
        var design = data.of(2024).design();
        var alone =
                Proportion.of(
                                data.of(2024)
                                        .sums(design, SurveyData::yes)
                                        .where(cluster -> cluster.agency().equals("AG09")),
                                RESPONDENTS)
                        .orElseThrow();

        assertThat(design.agencies()).isEqualTo(13);
        assertThat(alone.interval(TWO, CONFIDENCE)).isEmpty();
    }

    @Test
    void agenciesThatAllSayTheSameStillLeaveDoubt() {
        var share = share(Samples.of(tenTimes(10, 5)));

        assertThat(share.estimate().variance()).isZero();
        assertThat(share.effectiveSize()).hasValue(100);
        assertThat(share.interval(TWO, CONFIDENCE).orElseThrow().interval().width())
                .isGreaterThan(0.15);
    }

    @Test
    void nobodyAndEverybodyGetAnExactInterval() {
        var nobody = share(Samples.of(tenTimes(10, 0))).interval(TWO, CONFIDENCE).orElseThrow();
        var everybody = share(Samples.of(tenTimes(10, 10))).interval(TWO, CONFIDENCE).orElseThrow();

        assertThat(nobody.method()).isEqualTo(IntervalMethod.EXACT);
        assertThat(nobody.interval()).isEqualTo(ClopperPearson.interval(0, 50, CONFIDENCE));
        assertThat(everybody.interval()).isEqualTo(ClopperPearson.interval(50, 50, CONFIDENCE));
        // The rule of three: at most about 3/n.
        assertThat(nobody.interval().upper()).isCloseTo(1 - Math.pow(0.025, 0.02), within(1e-9));
    }

    @Test
    void fewAgenciesBorrowTheDesignEffectOfTheQuestion() {
        var eight = new int[8][];
        for (var i = 0; i < eight.length; i++) {
            eight[i] = new int[] {10, i};
        }
        var share = share(Samples.of(eight));
        var reported = share.interval(TWO, CONFIDENCE).orElseThrow();

        assertThat(reported.method()).isEqualTo(IntervalMethod.MODEL);
        assertThat(reported.interval()).isEqualTo(Wilson.score(share.p(), 40, CONFIDENCE.z()));
    }

    @Test
    void nineAgenciesSpeakForThemselves() {
        var nine = new int[9][];
        for (var i = 0; i < nine.length; i++) {
            nine[i] = new int[] {10, i};
        }
        var share = share(Samples.of(nine));
        var reported = share.interval(TWO, CONFIDENCE).orElseThrow();

        assertThat(reported.method()).isEqualTo(IntervalMethod.DESIGN);
        assertThat(reported.interval())
                .isEqualTo(
                        Wilson.score(
                                share.p(), share.effectiveSize().orElseThrow(), CONFIDENCE.t(8)));
    }

    @Test
    void aDomainCountsItsOwnRespondents() {
        var last = data.of(2024);
        var north =
                Proportion.of(
                                last.where(row -> row.getField("region").equals("North"))
                                        .sums(last.design(), SurveyData::yes),
                                RESPONDENTS)
                        .orElseThrow();

        assertThat(north.base()).isEqualTo(29);
        assertThat(north.effectiveSize().orElseThrow()).isLessThan(29);
    }

    @Test
    void agenciesWithoutAnAnswerStayInTheDesign() {
        var reported = Samples.of(new int[] {10, 4}, new int[] {10, 6}, new int[] {10, 5});
        var silent = new ArrayList<>(reported.clusters());
        silent.add(Cluster.of("AG90", "AA"));
        silent.add(Cluster.of("AG91", "AA"));
        var kept = Total.of(Sums.of(Design.of(silent), reported.parts()));
        var dropped = Total.of(reported.sums());

        assertThat(kept.value()).isEqualTo(dropped.value());
        assertThat(kept.standardError()).isGreaterThan(2 * dropped.standardError());
        // Σ T² = 77, mean 3: 5/4 (77 - 5 · 9).
        assertThat(kept.variance()).isCloseTo(40, within(1e-12));
        assertThat(kept.degreesOfFreedom()).isEqualTo(4);
    }

    @Test
    void anIntervalNeverGoesBelowNobody() {
        var few = Samples.of(tenTimes(10, 0));
        few.parts().set(0, Part.of("AG00", 10, 1));
        var share = share(few);
        var wald = share.estimate().interval(CONFIDENCE).orElseThrow();

        assertThat(wald.lower()).isNegative();
        assertThat(share.interval(TWO, CONFIDENCE).orElseThrow().interval().lower()).isPositive();
    }

    @Test
    void sharesOfSeveralAnswersAreOfTheRespondentsAndNotOfTheTicks() {
        var last = data.of(2024);
        var shares =
                Stream.of("m1", "m2", "m3")
                        .map(
                                option ->
                                        Proportion.of(
                                                        last.sums(
                                                                last.design(),
                                                                row ->
                                                                        SurveyData.number(
                                                                                row, option)),
                                                        RESPONDENTS)
                                                .orElseThrow())
                        .toList();

        assertThat(shares).allSatisfy(share -> assertThat(share.base()).isEqualTo(86));
        assertThat(shares.stream().mapToDouble(Proportion::p).sum()).isGreaterThan(1);
    }

    @Test
    void whoAnsweredThatNoneAppliesHasAnswered() {
        assertThat(Answer.coded("tools", List.of("NONE")).valid()).isTrue();
        assertThat(Answer.coded("tools", List.of("DONT_KNOW")).valid()).isFalse();
    }

    @Test
    void editionsThatTheSameAgenciesAnsweredAreNotIndependent() {
        var design = data.where(row -> !row.getField("year").equals("2022")).design();
        var change =
                new Change(
                        Proportion.of(data.of(2023).sums(design, SurveyData::yes), RESPONDENTS)
                                .orElseThrow(),
                        Proportion.of(data.of(2024).sums(design, SurveyData::yes), RESPONDENTS)
                                .orElseThrow());
        var independent =
                Math.sqrt(
                        change.earlier().estimate().variance()
                                + change.later().estimate().variance());

        assertThat(change.estimate().standardError()).isLessThan(0.57 * independent);
    }

    @Test
    void aChangeWithoutAnySpreadKeepsAnInterval() {
        var sample = Samples.of(tenTimes(10, 0));
        var nobody = share(sample);
        var interval = new Change(nobody, nobody).interval(TWO, CONFIDENCE).orElseThrow();

        assertThat(interval.holds(0)).isTrue();
        assertThat(interval.width()).isGreaterThan(0.1);
        assertThat(new Change(nobody, nobody).pValue()).isEmpty();
    }

    @Test
    void whereNobodyAnsweredThereIsNoShare() {
        assertThat(Proportion.of(Samples.of(new int[] {0, 0}).sums(), RESPONDENTS)).isEmpty();
    }

    private static int[][] tenTimes(int base, int count) {
        return Stream.generate(() -> new int[] {base, count}).limit(10).toArray(int[][]::new);
    }

    private static Proportion share(Samples sample) {
        return Proportion.of(sample.sums(), RESPONDENTS).orElseThrow();
    }
}
