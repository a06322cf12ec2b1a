package org.barometer.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import org.barometer.sample.model.SampleSeries;
import org.barometer.sample.model.SeriesDefinition;
import org.barometer.sample.model.SeriesFigure;
import org.junit.jupiter.api.Test;

class SeriesTablesTest {
    private static final SeriesTables TABLES = SeriesTables.read();
    private static final List<SampleSeries> SERIES = TABLES.series();

    private static SampleSeries series(String code) {
        return SERIES.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void takeEveryPrintedRowOnceAsAFigureOrAsAChangeThatIsPrintedWithOne() {
        var figures = SERIES.stream().flatMap(one -> one.figures().stream()).toList();
        var claimsOfTheirOwn =
                TABLES.meant().stream()
                        .filter(row -> !row.getField("claim_measure").isEmpty())
                        .count();

        assertThat(figures.size() + claimsOfTheirOwn).isEqualTo(TABLES.printed().size());
        assertThat(figures)
                .filteredOn(figure -> figure.claim() != null)
                .extracting(
                        SeriesFigure::year,
                        figure -> Objects.requireNonNull(figure.claim()).since(),
                        figure -> Objects.requireNonNull(figure.claim()).stated())
                .containsExactlyInAnyOrder(
                        tuple(2018, 2017, "76"),
                        tuple(2023, 2022, "25"),
                        tuple(2022, 2021, "82"),
                        tuple(2012, 2011, "100"));
    }

    @Test
    void saysOfEveryRowOfQualifiersWhichFigureItIsAbout() {
        for (var how : TABLES.meant()) {
            assertThat(TABLES.printed())
                    .as("%s", how)
                    .anyMatch(
                            row ->
                                    row.getField("series").equals(how.getField("publisher"))
                                            && row.getField("year").equals(how.getField("year"))
                                            && row.getField("measure")
                                                    .equals(how.getField("measure")));
        }
    }

    @Test
    void takeTheSourceOfAPrintedChangeFromItsOwnRow() {
        var first = series("INHOPE_REPORTS").figures().getFirst();

        assertThat(Objects.requireNonNull(first.claim()).source())
                .isEqualTo("https://fdokumen.com/documents/annual-report-2018-inhope.html");
        assertThat(first.source()).startsWith("https://netpatrola.rs/");
    }

    @Test
    void breakWhereUnitsOrWindowsChange() {
        assertThat(series("INHOPE_REPORTS").definitions())
                .extracting(SeriesDefinition::code)
                .containsExactly(
                        "REPORTS_EXCHANGED",
                        "REPORTS_PROCESSED",
                        "CONTENT_URLS",
                        "CONTENT_URLS_EXCHANGED");
        assertThat(series("INHOPE_REMOVED").figures())
                .extracting(SeriesFigure::definition, SeriesFigure::year, SeriesFigure::value)
                .containsExactly(
                        tuple("WITHIN_3_DAYS", 2018, "58"),
                        tuple("WITHIN_3_DAYS", 2019, "50"),
                        tuple("WITHIN_3_DAYS", 2020, "74"),
                        tuple("WITHIN_6_DAYS", 2019, "73"));
    }

    @Test
    void defineWhateverTheirFiguresCount() {
        for (var series : SERIES) {
            var defined = series.definitions().stream().map(SeriesDefinition::code).toList();
            assertThat(series.figures())
                    .isNotEmpty()
                    .allMatch(figure -> defined.contains(figure.definition()));
            assertThat(series.title().sv()).isNotEmpty();
            assertThat(series.definitions())
                    .allMatch(one -> one.window().en().isEmpty() == one.window().sv().isEmpty());
        }
    }
}
