package org.barometer.trend.series.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.barometer.trend.series.model.ASeries.REPORTS;
import static org.barometer.trend.series.model.ASeries.URLS;
import static org.barometer.trend.series.model.ASeries.WITHIN_3;

import org.barometer.trend.series.model.SeriesPicture.Row;
import org.junit.jupiter.api.Test;

class SeriesPictureTest {

    @Test
    void drawsALineForEachDefinitionSoThatNoneCrossesABreak() {
        var picture =
                SeriesPicture.of(
                        ASeries.of(REPORTS, URLS)
                                .with(REPORTS, 2018, "1")
                                .with(REPORTS, 2019, "2")
                                .with(URLS, 2020, "3")
                                .build());

        assertThat(picture.drawn()).isTrue();
        assertThat(picture.years()).containsExactly(2018, 2019, 2020);
        assertThat(picture.lines()).hasSize(2);
        assertThat(picture.lines().getFirst().rows())
                .extracting(Row::year)
                .containsExactly(2018, 2019);
        assertThat(picture.lines().getLast().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.change()).isEmpty());
    }

    @Test
    void keepsThePlaceOfAYearWithoutAFigure() {
        var picture =
                SeriesPicture.of(
                        ASeries.of(URLS).with(URLS, 2020, "3").with(URLS, 2022, "4").build());

        assertThat(picture.lines().getFirst().rows())
                .extracting(Row::year, row -> row.figure().isPresent())
                .containsExactly(tuple(2020, true), tuple(2021, false), tuple(2022, true));
    }

    @Test
    void drawsNothingOfOneYearOrOfTwoUnits() {
        assertThat(SeriesPicture.of(ASeries.of(URLS).with(URLS, 2020, "3").build()).drawn())
                .isFalse();
        assertThat(
                        SeriesPicture.of(
                                        ASeries.of(URLS, WITHIN_3)
                                                .with(URLS, 2020, "3")
                                                .with(WITHIN_3, 2021, "4")
                                                .build())
                                .drawn())
                .isFalse();
        assertThat(SeriesPicture.of(ASeries.of(URLS).build()).drawn()).isFalse();
    }
}
