package org.barometer.e2e.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Releases that nobody protected: the attack has to find what they give away, and nothing else. */
class LeaksTest {

    @Test
    void findsACountBySubtraction() {
        var report =
                world().release("R-0001")
                        .shows("WORLD", "YES", 58, 120)
                        .shows("WORLD", "NO", 59, 120)
                        .hides("WORLD", "OTHER")
                        .attack();

        assertThat(report.findings())
                .anySatisfy(
                        finding ->
                                assertThat(finding)
                                        .startsWith("anybody learns")
                                        .contains(
                                                "WORLD OTHER is exactly 3", "YES = 58", "NO = 59"));
    }

    @Test
    void findsThatACountIsSmallBecauseNoneIsNegative() {
        var report =
                new HandMade(true, "YES", "NO", "OTHER")
                        .agency("A", "SE", 30, 28, 1, 1)
                        .agency("B", "SE", 30, 29, 1, 0)
                        .agency("C", "NO", 30, 29, 0, 1)
                        .agency("D", "NO", 30, 30, 0, 0)
                        .release("R-0001")
                        .shows("WORLD", "YES", 116, 120)
                        .hides("WORLD", "NO", "OTHER")
                        .attack();

        assertThat(report.findings())
                .anySatisfy(
                        finding ->
                                assertThat(finding)
                                        .startsWith("anybody learns")
                                        .contains("WORLD NO is 0 to 4"));
    }

    @Test
    void findsACountBetweenTwoHierarchies() {
        var report =
                new HandMade(true, "YES", "NO")
                        .agency("A", "SE", 40, 20, 20)
                        .agency("B", "SE", 40, 20, 20)
                        .agency("C", "SE", 40, 20, 20)
                        .agency("D", "SE", 40, 20, 20)
                        .agency("E", "NO", 4, 3, 1)
                        .release("R-0001")
                        .shows("WORLD", "YES", 83, 164)
                        .shows("WORLD", "NO", 81, 164)
                        .shows("COUNTRY.SE", "YES", 80, 160)
                        .shows("COUNTRY.SE", "NO", 80, 160)
                        .hides("COUNTRY.NO", "YES", "NO")
                        .attack();

        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding).contains("COUNTRY.NO base is exactly 4"))
                .anySatisfy(finding -> assertThat(finding).contains("COUNTRY.NO YES is exactly 3"));
    }

    @Test
    void findsALateAnswerByComparingTwoReleases() {
        var report =
                open().release("R-0001")
                        .shows("WORLD", "YES", 80, 160)
                        .shows("WORLD", "NO", 80, 160)
                        .release("R-0002")
                        .since("A", 41, 21, 20)
                        .shows("WORLD", "YES", 81, 161)
                        .shows("WORLD", "NO", 80, 161)
                        .attack();

        assertThat(report.changes()).isEqualTo(1);
        assertThat(report.findings())
                .anySatisfy(
                        finding ->
                                assertThat(finding)
                                        .startsWith("anybody learns")
                                        .contains(
                                                "what came from R-0001 to R-0002",
                                                "WORLD YES is exactly 1",
                                                "base = 160 (R-0001",
                                                "base = 161 (R-0002"));
    }

    @Test
    void findsWhatAnAgencyLearnsThatTakesItsOwnAnswersAway() {
        var report =
                new HandMade(true, "YES", "NO")
                        .agency("A", "SE", 30, 6, 24)
                        .agency("B", "SE", 30, 1, 29)
                        .agency("C", "SE", 30, 1, 29)
                        .agency("D", "SE", 30, 0, 30)
                        .release("R-0001")
                        .shows("WORLD", "YES", 8, 120)
                        .shows("WORLD", "NO", 112, 120)
                        .attack();

        assertThat(report.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).startsWith("agency A"))
                .anySatisfy(finding -> assertThat(finding).contains("WORLD YES is exactly 2"));
    }

    @Test
    void findsWhatOnlyAPageSays() {
        var hidden =
                open().agency("E", "NO", 30, 3, 27)
                        .release("R-0001")
                        .showsBase("WORLD", "YES", 190)
                        .hides("COUNTRY.NO", "YES");
        assertThat(hidden.attack().findings()).isEmpty();

        var told =
                hidden.page(
                        "/measures/m?by=COUNTRY&release=R-0001",
                        """
                        <tr data-estimate="0.1"><th>Norway</th>
                        <td><a class="figure" href="/f/R-0001/m/COUNTRY.NO/YES/E-2020">10.0 %</a></td>
                        <td>3–26 %</td><td>3</td><td>30</td><td>1</td></tr>
                        """);
        assertThat(told.attack().findings())
                .anySatisfy(
                        finding ->
                                assertThat(finding)
                                        .contains("COUNTRY.NO YES is exactly 3", "/measures/m"));
    }

    @Test
    void findsWhatOnlyTheOwnReportOfAnotherSays() {
        var report =
                open().agency("E", "NO", 30, 3, 27)
                        .release("R-0001")
                        .showsBase("WORLD", "YES", 190)
                        .hides("COUNTRY.NO", "YES")
                        .replies(
                                "/api/v1/own-report?release=R-0001",
                                """
                                {"agency": "A", "release": "R-0001", "editions": [
                                 {"edition": "E-2020", "measures": [
                                  {"measure": "m", "n": 40, "figures": [
                                   {"option": "YES", "x": 20, "published": [
                                    {"by": "COUNTRY", "area": "NO", "x": 3, "n": 30}]}]}]}]}
                                """)
                        .attack();

        assertThat(report.contradictions()).isEmpty();
        assertThat(report.findings())
                .anySatisfy(
                        finding ->
                                assertThat(finding)
                                        .contains("COUNTRY.NO YES is exactly 3", "own-report"));
    }

    @Test
    void findsNumbersOnAPageThatNoFigureHas() {
        var report =
                open().release("R-0001")
                        .hides("WORLD", "YES", "NO")
                        .page(
                                "/measures/m?by=WORLD&release=R-0001",
                                "<tr><th>Yes</th><td class=off>×</td><td>41</td></tr>")
                        .attack();

        assertThat(report.unexplained()).anyMatch(line -> line.contains("41"));
    }

    @Test
    void findsFiguresThatWereNeverSo() {
        var report =
                open().release("R-0001")
                        .shows("WORLD", "YES", 79, 160)
                        .shows("WORLD", "NO", 80, 160)
                        .attack();

        assertThat(report.contradictions()).anyMatch(line -> line.contains("YES = 79"));
    }

    @Test
    void findsNothingWhereNothingIsToBeFound() {
        var report =
                open().agency("E", "NO", 4, 3, 1)
                        .agency("F", "DK", 12, 3, 9)
                        .agency("G", "FI", 10, 5, 5)
                        .release("R-0001")
                        .shows("WORLD", "YES", 91, 186)
                        .shows("WORLD", "NO", 95, 186)
                        .hides("COUNTRY.SE", "YES", "NO")
                        .hides("COUNTRY.NO", "YES", "NO")
                        .hides("COUNTRY.DK", "YES", "NO")
                        .hides("COUNTRY.FI", "YES", "NO")
                        .attack();

        assertThat(report.findings()).isEmpty();
        assertThat(report.judged()).isPositive();
        assertThat(report.contradictions()).isEmpty();
    }

    @Test
    void makesACountOfAShareWhereTheBaseIsKnown() {
        var report =
                open().agency("E", "NO", 8, 3, 5)
                        .release("R-0001")
                        .shows("WORLD", "YES", 83, 168)
                        .shows("WORLD", "NO", 85, 168)
                        .showsBase("COUNTRY.NO", "YES", 8)
                        .showsShare("COUNTRY.NO", "YES", "0.38")
                        .attack();

        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding).contains("COUNTRY.NO YES is exactly 3"));
    }

    /** Enough of everything; nothing in it is a secret but what one agency answered. */
    private static HandMade open() {
        return new HandMade(true, "YES", "NO")
                .agency("A", "SE", 40, 20, 20)
                .agency("B", "SE", 40, 20, 20)
                .agency("C", "SE", 40, 20, 20)
                .agency("D", "SE", 40, 20, 20);
    }

    private static HandMade world() {
        return new HandMade(true, "YES", "NO", "OTHER")
                .agency("A", "SE", 30, 14, 15, 1)
                .agency("B", "SE", 30, 14, 15, 1)
                .agency("C", "SE", 30, 15, 14, 1)
                .agency("D", "SE", 30, 15, 15, 0);
    }
}
