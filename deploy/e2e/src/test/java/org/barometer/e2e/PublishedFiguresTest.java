package org.barometer.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.barometer.sample.SampleProgramme;
import org.barometer.sample.model.Area;
import org.barometer.sample.model.MappedFigure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the printed figures as the expectation for what the suite releases. */
@ExtendWith(WithSuite.class)
class PublishedFiguresTest {

    private static final Path LIST = Path.of("target/published-figures.txt");
    private static final SampleProgramme PROGRAMME = SampleProgramme.read();
    private static final Map<String, List<Figure>> RELEASED = new HashMap<>();

    private record Expected(String edition, MappedFigure mapped) {

        String printed() {
            return mapped.figure().valuePct();
        }

        boolean exact() {
            return mapped.figure().precisionText().equals("exact_as_printed");
        }

        String area() {
            return switch (mapped.domain()) {
                case null -> "WORLD";
                case UNITED_STATES -> "US";
                case UNITED_KINGDOM -> "GB";
                case SWEDEN -> "SE";
                default -> throw new IllegalStateException("No country: " + mapped.domain());
            };
        }

        /** Whether some count of the base has a percentage that rounds to what was printed. */
        boolean possible() {
            var base = mapped.figure().baseN();
            return base.isEmpty()
                    || IntStream.rangeClosed(0, Integer.parseInt(base))
                            .mapToObj(count -> 100.0 * count / Integer.parseInt(base))
                            .anyMatch(this::roundsToPrinted);
        }

        boolean roundsToPrinted(double percentage) {
            var printed = new BigDecimal(printed());
            return BigDecimal.valueOf(percentage)
                            .setScale(printed.scale(), RoundingMode.HALF_UP)
                            .compareTo(printed)
                    == 0;
        }

        @Override
        public String toString() {
            return "%s %s %s %s %s"
                    .formatted(edition, mapped.question(), mapped.option(), area(), printed());
        }
    }

    @BeforeAll
    static void readReleasedFigures(RunningSuite suite) {
        for (var edition : PROGRAMME.editions()) {
            for (var question : edition.questions()) {
                for (var by : List.of("WORLD", "COUNTRY")) {
                    var path = "trends/%s?by=%s".formatted(question.measure(), by);
                    var reply = suite.trends(path).with("Accept", "application/json").get();
                    // Most measures have no breakdown by country.
                    if (reply.status() == 200) {
                        RELEASED.put(question.measure() + by, Figure.of(reply));
                    }
                }
            }
        }
    }

    @Test
    void releasesEveryExactFigureAsPrintedExceptTheListedOnes() throws IOException {
        var impossible = new ArrayList<Expected>();
        var hidden = new ArrayList<Expected>();
        var equal = new ArrayList<Expected>();
        var different = new ArrayList<String>();
        for (var expected : expected().stream().filter(Expected::exact).toList()) {
            var figure = released(expected);
            if (figure.hidden()) {
                hidden.add(expected);
            } else if (!expected.possible()) {
                impossible.add(expected);
            } else if (expected.roundsToPrinted(100 * figure.estimate())) {
                equal.add(expected);
            } else {
                different.add(expected + " was released as " + 100 * figure.estimate());
            }
        }
        var lines = new ArrayList<String>();
        equal.forEach(figure -> lines.add("as printed:    " + figure));
        impossible.forEach(figure -> lines.add("does not fit:  " + figure));
        hidden.forEach(figure -> lines.add("hidden:        " + figure));
        lines.forEach(System.out::println);
        Files.write(LIST, lines);

        assertThat(different).isEmpty();
        assertThat(impossible)
                .extracting(Expected::toString)
                .containsExactlyInAnyOrder(
                        "OFFICERS-2017 increasing_trends TECHNOLOGY_DEVELOPMENT WORLD 30.5",
                        "OFFICERS-2017 increasing_trends_coded GROOMING WORLD 8.6",
                        "OFFICERS-2017 increasing_trends_coded LIVE_STREAMING WORLD 10.7",
                        "OFFICERS-2018 respondent_area EUROPE WORLD 34.7",
                        "OFFICERS-2018 respondent_area OTHER_COUNTRIES WORLD 20.3",
                        "OFFICERS-2019 emerging_technology TOR_DARKNET WORLD 16.1",
                        "OFFICERS-2019 emerging_technology SOCIAL_MEDIA_GAMING WORLD 14.3");
        assertThat(hidden)
                .extracting(Expected::toString)
                .containsExactly(
                        "OFFICERS-2016 workload LESS_DEMANDING WORLD 1.1",
                        // The Norwegian agency and two respondents could bound the other one.
                        "OFFICERS-2018 respondent_area NORWAY WORLD 3.7",
                        "OFFICERS-2018 respondent_area CANADA WORLD 2.9");
        assertThat(equal).hasSize(25);
    }

    @Test
    void releasesFiguresInWordsSoThatTheWordsAreTrue() {
        for (var expected : expected()) {
            var figure = released(expected);
            if (expected.exact() || figure.hidden()) {
                continue;
            }
            assertThat(
                            expected.mapped()
                                    .figure()
                                    .precision()
                                    .fits((int) figure.number("x"), (int) figure.number("n")))
                    .as("%s: %s of %s", expected, figure.number("x"), figure.number("n"))
                    .isTrue();
        }
    }

    @Test
    void hidesWhatFewAnsweredAndWhatARegionWouldGiveAway() {
        assertThat(
                        expected().stream()
                                .filter(expected -> !expected.exact())
                                .filter(expected -> released(expected).hidden()))
                .extracting(Expected::toString)
                .containsExactlyInAnyOrder(
                        // The Americas are shown first, and nearly all of them answered there.
                        "OFFICERS-2020 capacity_affected YES US 66.7",
                        "COMPANIES-2019 technology_type ANTIVIRUS WORLD 5",
                        "COMPANIES-2019 technology_type PHYSICAL_PROTECTION WORLD 5");
    }

    @Test
    void releasesThePublishedBases() {
        for (var edition : PROGRAMME.editions()) {
            for (var question : edition.questions()) {
                assertThat(figures(question.measure(), "WORLD"))
                        .filteredOn(figure -> figure.text("edition").equals(edition.code()))
                        .isNotEmpty()
                        .filteredOn(figure -> !figure.hidden())
                        .allMatch(figure -> figure.number("n") == edition.base());
            }
        }
    }

    @Test
    void showsNoCountryOfWhichNothingWasPublished() {
        assertThat(figures("capacity_affected", "COUNTRY"))
                .filteredOn(figure -> !figure.hidden())
                .extracting(figure -> figure.text("area"))
                .containsOnly("US", "GB", "SE");
        assertThat(RELEASED.keySet())
                .filteredOn(key -> key.endsWith("COUNTRY"))
                .containsExactly("capacity_affectedCOUNTRY");
    }

    private static List<Expected> expected() {
        return PROGRAMME.editions().stream()
                .flatMap(
                        edition ->
                                edition.figures().stream()
                                        .map(mapped -> new Expected(edition.code(), mapped)))
                // Europe without two of its countries is no area of a release.
                .filter(expected -> expected.mapped().domain() != Area.EUROPE_EXCEPT_SE_GB)
                .toList();
    }

    private static Figure released(Expected expected) {
        var area = expected.area();
        var by = area.equals("WORLD") ? area : "COUNTRY";
        return figures(expected.mapped().question(), by).stream()
                .filter(f -> f.isOf(expected.edition(), area, expected.mapped().option()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not released at all: " + expected));
    }

    private static List<Figure> figures(String measure, String by) {
        return RELEASED.getOrDefault(measure + by, List.of());
    }
}
