package org.barometer.trend.series.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.barometer.trend.series.model.ASeries.REPORTS;
import static org.barometer.trend.series.model.ASeries.START;
import static org.barometer.trend.series.model.ASeries.URLS;
import static org.barometer.trend.series.model.ASeries.WITHIN_3;
import static org.barometer.trend.series.model.ASeries.WITHIN_6;
import static org.barometer.trend.series.model.ASeries.atLeast;
import static org.barometer.trend.series.model.ASeries.figure;
import static org.barometer.trend.series.model.ASeries.rounded;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.barometer.trend.estimate.model.ChangeCheck.Verdict;
import org.barometer.trend.series.model.CheckedClaim.Obstacle;
import org.barometer.trend.series.model.CheckedClaim.Result;
import org.barometer.trend.series.model.Definition.Aspect;
import org.barometer.trend.series.model.Definition.Origin;
import org.barometer.trend.series.model.Definition.Unit;
import org.barometer.trend.series.model.Revision.Reason;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void namesTheBaseOfAChange() {
        var series = ASeries.of(URLS).with(URLS, 2022, "587852").with(URLS, 2023, "785322").build();

        assertThat(series.changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.base().value()).isEqualTo("587852");
                            assertThat(change.difference().least()).isEqualTo("197470");
                            assertThat(change.percent()).contains(Span.of(new BigDecimal("33.6")));
                        });
        assertThat(series.breaks()).isEmpty();
    }

    @Test
    void comparesNothingAcrossDefinitions() {
        var series =
                ASeries.of(REPORTS, URLS)
                        .with(REPORTS, 2019, "183788")
                        .with(URLS, 2020, "1000000")
                        .build();

        assertThat(series.changes()).isEmpty();
        assertThat(series.breaks())
                .singleElement()
                .isEqualTo(new SeriesBreak(2019, REPORTS, 2020, URLS))
                .satisfies(at -> assertThat(at.differences()).containsOnly(Aspect.COUNTED));
        assertThat(series.startsAfresh(series.observation("URLS", 2020).orElseThrow())).isTrue();
        assertThat(series.startsAfresh(series.observation("REPORTS", 2019).orElseThrow()))
                .isFalse();
    }

    @Test
    void keepsTwoWindowsOfOneYearApart() {
        var series =
                ASeries.of(WITHIN_3, WITHIN_6)
                        .with(WITHIN_3, 2018, "58")
                        .with(WITHIN_6, 2019, "73")
                        .with(WITHIN_3, 2019, "50")
                        .with(WITHIN_3, 2020, "74")
                        .build();

        assertThat(series.changes())
                .extracting(SeriesChange::later, change -> change.difference().least())
                .containsExactly(
                        tuple(2019, new BigDecimal("-8")), tuple(2020, new BigDecimal("24")));
        assertThat(series.changes()).allMatch(change -> change.percent().isEmpty());
        assertThat(series.breaks())
                .containsExactly(
                        new SeriesBreak(2018, WITHIN_3, 2019, WITHIN_6),
                        new SeriesBreak(2019, WITHIN_6, 2020, WITHIN_3))
                .allMatch(at -> at.differences().equals(Set.of(Aspect.WINDOW)));
    }

    @Test
    void findsNoBreakBetweenTwoDefinitionsThatGoOnSideBySide() {
        var series =
                ASeries.of(WITHIN_3, WITHIN_6)
                        .with(WITHIN_3, 2018, "58")
                        .with(WITHIN_6, 2018, "70")
                        .with(WITHIN_3, 2019, "50")
                        .with(WITHIN_6, 2019, "73")
                        .build();

        assertThat(series.breaks()).isEmpty();
        assertThat(series.changes()).hasSize(2);
    }

    @Test
    void tellsBetweenWhichLimitsAChangeOfARoundedFigureLies() {
        var series =
                ASeries.of(REPORTS)
                        .with(REPORTS, 2018, rounded("18400000", "100000"))
                        .with(REPORTS, 2019, "16836694")
                        .build();

        // 16,836,694 of 18,450,000 and of 18,350,000, outwards.
        assertThat(series.changes())
                .singleElement()
                .extracting(SeriesChange::percent)
                .isEqualTo(Optional.of(new Span(new BigDecimal("-8.8"), new BigDecimal("-8.2"))));
    }

    @Test
    void computesNoChangeFromALowerLimit() {
        var series =
                ASeries.of(URLS)
                        .with(URLS, 2020, atLeast("1000000"))
                        .with(URLS, 2022, "587852")
                        .build();

        assertThat(series.changes()).isEmpty();
        assertThat(series.breaks()).isEmpty();
    }

    @Test
    void computesNoPercentageFromNothing() {
        var series = ASeries.of(URLS).with(URLS, 2020, "0").with(URLS, 2021, "5").build();

        assertThat(series.changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.percent()).isEmpty();
                            assertThat(change.difference().most()).isEqualTo("5");
                        });
    }

    @Test
    void findsTheWrongBaseOfAPrintedChange() {
        var series =
                ASeries.of(URLS)
                        .with(URLS, 2022, "587852")
                        .claiming(URLS, 2023, "785322", 2022, "25")
                        .build();

        assertThat(series.claims())
                .singleElement()
                .extracting(CheckedClaim::result)
                .isInstanceOfSatisfying(
                        Result.Done.class,
                        done -> assertThat(done.check().verdict()).isEqualTo(Verdict.OF_LATER));
    }

    @Test
    void saysWhyAPrintedChangeCannotBeDoneAgain() {
        var series =
                ASeries.of(REPORTS, URLS)
                        .claiming(REPORTS, 2018, "155240", 2017, "76")
                        .claiming(URLS, 2020, "1000000", 2018, "500")
                        .with(URLS, 2021, rounded("2000000", "1000000"))
                        .claiming(URLS, 2022, "3", 2021, "1")
                        .with(REPORTS, 2021, "0")
                        .claiming(REPORTS, 2022, "3", 2021, "1")
                        .build();

        assertThat(series.claims())
                .extracting(CheckedClaim::result)
                .containsExactly(
                        new Result.NotDone(Obstacle.NO_EARLIER_FIGURE),
                        new Result.NotDone(Obstacle.OTHER_DEFINITION),
                        new Result.NotDone(Obstacle.FROM_NOTHING),
                        new Result.NotDone(Obstacle.NOT_EXACT));
    }

    @Test
    void keepsWhatWasKnownBeforeARevision() {
        var series =
                ASeries.of(URLS)
                        .with(URLS, 2022, "100")
                        .revised(URLS, 2022, figure("90"), Reason.LATE_DATA)
                        .build();

        assertThat(series.asOf(START.minusSeconds(1)).observations()).isEmpty();
        assertThat(series.asOf(START.minusSeconds(1)).definitions()).isEmpty();
        assertThat(valueOf(series.asOf(START))).isEqualTo("100");
        assertThat(valueOf(series.asOf(START.plusSeconds(3599)))).isEqualTo("100");
        assertThat(valueOf(series.asOf(START.plusSeconds(3600)))).isEqualTo("90");
        assertThat(valueOf(series)).isEqualTo("90");
    }

    private static BigDecimal valueOf(Series series) {
        return series.observation("URLS", 2022)
                .flatMap(Observation::figure)
                .map(Figure::value)
                .orElseThrow();
    }

    @Test
    void listsWhatWasRestatedAndNotWhatOnlyGotAnotherNote() {
        var series =
                ASeries.of(URLS)
                        .with(URLS, 2022, "100")
                        .with(URLS, 2023, "200")
                        .revised(URLS, 2022, figure("90"), Reason.LATE_DATA)
                        .revised(URLS, 2022, figure("90.0"), Reason.SOURCE_RESTATED)
                        .revised(URLS, 2023, null, Reason.CORRECTION)
                        .build();

        assertThat(series.errata())
                .extracting(
                        Erratum::year,
                        one -> Objects.requireNonNull(one.before()).value(),
                        one -> Optional.ofNullable(one.after()).map(Figure::value),
                        one -> one.revision().reason())
                .containsExactly(
                        tuple(2023, new BigDecimal("200"), Optional.empty(), Reason.CORRECTION),
                        tuple(
                                2022,
                                new BigDecimal("100"),
                                Optional.of(new BigDecimal("90")),
                                Reason.LATE_DATA));
    }

    @Test
    void leavesAWithdrawnFigureOutOfChangesAndBreaks() {
        var series =
                ASeries.of(REPORTS, URLS)
                        .with(REPORTS, 2019, "10")
                        .with(URLS, 2020, "20")
                        .with(REPORTS, 2021, "30")
                        .revised(URLS, 2020, null, Reason.CORRECTION)
                        .build();

        assertThat(series.breaks()).isEmpty();
        assertThat(series.changes())
                .singleElement()
                .extracting(SeriesChange::earlier, SeriesChange::later)
                .containsExactly(2019, 2021);
    }

    @Test
    void givesAnIntervalToIndependentEventsOnly() {
        var events =
                new Definition(
                        "EVENTS", Map.of("en", "events"), Map.of(), Unit.COUNT, Origin.EVENTS);

        // R: poisson.test(10)$conf.int is 4.795389 to 18.39036.
        assertThat(events.interval(figure("10")))
                .contains(new Span(new BigDecimal("4"), new BigDecimal("19")));
        assertThat(events.interval(atLeast("10"))).isEmpty();
        assertThat(URLS.interval(figure("10"))).isEmpty();
    }

    @Test
    void growsItsRevisionWithEveryAddition() {
        var one = ASeries.of(URLS).with(URLS, 2022, "100");
        var before = one.build().revision();

        assertThat(one.revised(URLS, 2022, figure("1"), Reason.CORRECTION).build().revision())
                .isEqualTo(before + 1);
    }
}
