package org.barometer.trend.pages.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.pages.model.CasesPicture.Line;
import org.barometer.trend.pages.model.MeasurePicture.Shape;
import org.barometer.trend.release.model.CaseCount;
import org.barometer.trend.release.model.CaseCount.CountMethod;
import org.barometer.trend.release.model.Flag;
import org.junit.jupiter.api.Test;

class CasesPictureTest {

    @Test
    void drawsALineOverTheYears() {
        var picture =
                world(
                        shown(Breakdown.WORLD, "WORLD", 2020, 260),
                        hidden(2021),
                        shown(Breakdown.WORLD, "WORLD", 2022, 1280));

        assertThat(picture.shape()).isEqualTo(Shape.LINES);
        assertThat(picture.years()).isEqualTo("2020 2021 2022");
        assertThat(picture.gaps()).isTrue();
        assertThat(picture.lines().getFirst().rows())
                .extracting(CaseRow::year, CaseRow::cases, CaseRow::interval, CaseRow::suppressed)
                .containsExactly(
                        tuple(2020, "260", "200–500", false),
                        tuple(2021, "", "", true),
                        tuple(2022, "1,280", "200–500", false));
        assertThat(picture.newest()).extracting(CaseRow::year).isEqualTo(2022);
    }

    @Test
    void writesTheNumberOfEachAgency() {
        var row = world(shown(Breakdown.WORLD, "WORLD", 2020, 260)).newest();

        assertThat(row).extracting(CaseRow::perAgency).isEqualTo("13.0");
        assertThat(row).extracting(CaseRow::perAgencyInterval).isEqualTo("10.0–25.0");
        assertThat(row).extracting(CaseRow::agencies).isEqualTo("20");
    }

    @Test
    void putsTheAreaWithMostCasesFirstAndNamesThoseThatAreHidden() {
        var picture =
                countries(
                        shown(Breakdown.COUNTRY, "NO", 2020, 80),
                        shown(Breakdown.COUNTRY, "SE", 2020, 200),
                        new CaseCount(
                                Breakdown.COUNTRY,
                                "FI",
                                2020,
                                "CASES-2020",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(Flag.SUPPRESSED)));

        assertThat(picture.shape()).isEqualTo(Shape.BARS);
        assertThat(picture.lines()).extracting(Line::name).containsExactly("area SE", "area NO");
        assertThat(picture.hidden()).containsExactly("area FI");
    }

    @Test
    void tellsAnAreaWithoutCasesFromOneThatIsHidden() {
        var picture =
                countries(
                        shown(Breakdown.COUNTRY, "NO", 2020, 80),
                        shown(Breakdown.COUNTRY, "SE", 2021, 200));

        assertThat(picture.lines().getLast().rows())
                .extracting(CaseRow::year, CaseRow::shown, CaseRow::suppressed)
                .containsExactly(tuple(2020, true, false), tuple(2021, false, false));
    }

    @Test
    void isEmptyWhereNoNumberIsShown() {
        assertThat(world(hidden(2020)).empty()).isTrue();
    }

    private static CasesPicture world(CaseCount... counts) {
        return CasesPicture.of(
                List.of(counts), Breakdown.WORLD, Language.EN, area -> "area " + area);
    }

    private static CasesPicture countries(CaseCount... counts) {
        return CasesPicture.of(
                List.of(counts), Breakdown.COUNTRY, Language.EN, area -> "area " + area);
    }

    private static CaseCount shown(Breakdown by, String area, int year, long cases) {
        return new CaseCount(
                by,
                area,
                year,
                "CASES-" + year,
                cases,
                200L,
                500L,
                20,
                cases / 20.0,
                10.0,
                25.0,
                CountMethod.AGENCIES,
                List.of());
    }

    private static CaseCount hidden(int year) {
        return new CaseCount(
                Breakdown.WORLD,
                "WORLD",
                year,
                "CASES-" + year,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(Flag.SUPPRESSED));
    }
}
