package org.barometer.trend.checks.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.pages.model.ReleaseFixture.aRelease;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.trend.catalogue.model.Comparability.Verdict;
import org.barometer.trend.checks.model.Asked.Unclear;
import org.barometer.trend.checks.model.Asked.Understood;
import org.barometer.trend.checks.model.Fault.Rule;
import org.barometer.trend.checks.model.WordingAnswer.Broken;
import org.barometer.trend.checks.model.WordingAnswer.NotEarlier;
import org.barometer.trend.checks.model.WordingAnswer.NotPublished;
import org.barometer.trend.checks.model.WordingAnswer.OfChange;
import org.barometer.trend.checks.model.WordingAnswer.OfShare;
import org.barometer.trend.checks.model.WordingAnswer.Support;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.estimate.model.Interval;
import org.barometer.trend.estimate.model.Newcombe;
import org.barometer.trend.release.model.Printed;
import org.barometer.trend.release.model.ReleaseContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingQuestionTest {
    private static final ReleaseContent RELEASE =
            aRelease()
                    .officers(2016, 2017, 2018, 2019, 2020)
                    .measure("tools", "Which tools?", "Vilka verktyg?")
                    .option("APPS", "Apps", "Appar")
                    .option("GAMES", "Games", "Spel")
                    .figure(2016, "APPS", 126, 370)
                    .figure(2017, "APPS", 200, 435)
                    .figure(2018, "APPS", 205, 435)
                    .figure(2019, "APPS", 300, 435)
                    .figure(2020, "APPS", 310, 435)
                    .suppressed(2020, "GAMES")
                    .compared(2019, 2018, Verdict.BREAK, "The question was split")
                    .build();

    @ParameterizedTest
    @CsvSource({
        "MORE_THAN_HALF, 2019, true",
        "MORE_THAN_HALF, 2018, false",
        "LESS_THAN_HALF, 2016, true",
        "LESS_THAN_HALF, 2018, false",
        "NEARLY_HALF, 2018, false",
        "ABOUT_HALF, 2018, false",
        "JUST_OVER_HALF, 2019, false"
    })
    void saysOfAShareWhatItsIntervalSupports(String words, int year, boolean supported) {
        assertThat(answer(Map.of("words", words), year))
                .isInstanceOfSatisfying(
                        OfShare.class,
                        share -> {
                            assertThat(share.supported()).isEqualTo(supported);
                            assertThat(share.figure().year()).isEqualTo(year);
                        });
    }

    @ParameterizedTest
    @CsvSource({"ABOUT, 7, 10, true", "NEARLY, 7, 10, true", "MORE_THAN, 3, 4, false"})
    void takesAnyFraction(String relation, String part, String of, boolean supported) {
        assertThat(answer(Map.of("relation", relation, "part", part, "of", of), 2019))
                .isInstanceOfSatisfying(
                        OfShare.class, share -> assertThat(share.supported()).isEqualTo(supported));
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASED, 2016, 2017, true",
        "DECREASED, 2016, 2017, false",
        "INCREASED, 2017, 2018, false",
        "DECREASED, 2017, 2018, false"
    })
    void saysThatAFigureRoseOrFellOnlyIfTheIntervalOfTheDifferenceDid(
            String words, int from, int to, boolean supported) {
        assertThat(answer(Map.of("words", words, "earlier", "OFFICERS-" + from), to))
                .isInstanceOfSatisfying(
                        OfChange.class,
                        change -> assertThat(change.supported()).isEqualTo(supported));
    }

    @Test
    void takesTheIntervalOfADifferenceFromThoseOfTheTwoFigures() {
        var exact = Newcombe.interval(200, 435, 126, 370, 0.95);

        assertThat(answer(Map.of("words", "INCREASED", "earlier", "OFFICERS-2016"), 2017))
                .isInstanceOfSatisfying(
                        OfChange.class,
                        change -> {
                            assertThat(change.difference()).isEqualTo(200.0 / 435 - 126.0 / 370);
                            assertThat(change.interval())
                                    .isEqualTo(
                                            Printed.of(Optional.of(exact))
                                                    .interval()
                                                    .orElseThrow());
                            assertThat(change.interval().holds(exact.lower())).isTrue();
                            assertThat(change.interval().holds(exact.upper())).isTrue();
                        });
    }

    @ParameterizedTest
    @CsvSource({"INCREASED, true", "DECREASED, false"})
    void believesTheChangeThatTheReleaseTellsOf(String words, boolean supported) {
        // From the two figures alone, 2018 could be as 2017.
        var release =
                aRelease()
                        .officers(2017, 2018)
                        .measure("tools", "Which tools?", "Vilka verktyg?")
                        .option("APPS", "Apps", "Appar")
                        .figure(2017, "APPS", 200, 435)
                        .figure(2018, "APPS", 227, 435)
                        .changed("APPS", 2017, 2018, 0.062, Direction.INCREASED)
                        .build();

        assertThat(answer(Map.of("words", words, "earlier", "OFFICERS-2017"), 2018, release))
                .isInstanceOfSatisfying(
                        OfChange.class,
                        change -> {
                            assertThat(change.supported()).isEqualTo(supported);
                            assertThat(change.interval())
                                    .isEqualTo(new Interval(0.062 - 0.05, 0.062 + 0.05));
                        });
    }

    @Test
    void doesNotSayMoreThanTheReleaseDoes() {
        var release =
                aRelease()
                        .officers(2017, 2018)
                        .measure("tools", "Which tools?", "Vilka verktyg?")
                        .option("APPS", "Apps", "Appar")
                        .figure(2017, "APPS", 100, 435)
                        .figure(2018, "APPS", 300, 435)
                        .changed("APPS", 2017, 2018, 0.46, Direction.NOT_SHOWN)
                        .build();

        assertThat(answer(Map.of("words", "INCREASED", "earlier", "OFFICERS-2017"), 2018, release))
                .isInstanceOfSatisfying(
                        OfChange.class,
                        change ->
                                assertThat(change.support()).isEqualTo(Support.LOST_BESIDE_OTHERS));
    }

    @Test
    void saysNothingAcrossABreakAndWhyNot() {
        for (var from : List.of("OFFICERS-2016", "OFFICERS-2018")) {
            for (var to : List.of(2019, 2020)) {
                assertThat(answer(Map.of("words", "INCREASED", "earlier", from), to))
                        .isEqualTo(
                                new Broken(
                                        Map.of(
                                                "en", "The question was split",
                                                "sv", "The question was split")));
            }
        }
        assertThat(answer(Map.of("words", "INCREASED", "earlier", "OFFICERS-2019"), 2020))
                .isInstanceOf(OfChange.class);
    }

    @Test
    void asksForTheEarlierEditionFirst() {
        assertThat(answer(Map.of("words", "DECREASED", "earlier", "OFFICERS-2017"), 2016))
                .isEqualTo(new NotEarlier());
    }

    @Test
    void saysTheSameOfAllThatIsNotPublished() {
        for (var year : List.of(2019, 2020, 1999)) {
            assertThat(answer(Map.of("words", "MORE_THAN_HALF", "option", "GAMES"), year))
                    .isEqualTo(new NotPublished());
        }
        assertThat(answer(Map.of("words", "INCREASED", "earlier", "OFFICERS-1999"), 2017))
                .isEqualTo(new NotPublished());
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(WordingQuestion.read(Map.of("words", "MANY", "earlier", "OFFICERS-2016")))
                .isEqualTo(
                        new Unclear<>(
                                List.of(
                                        new Fault("earlier", Rule.ONLY_OF_A_CHANGE),
                                        new Fault("words", Rule.WORDS),
                                        new Fault("measure", Rule.MISSING),
                                        new Fault("edition", Rule.MISSING),
                                        new Fault("option", Rule.MISSING))));
    }

    @Test
    void needsWordsOrAFractionAndNotBoth() {
        var rule = List.of(new Fault("words", Rule.WORDS_OR_RELATION));

        assertThat(read(Map.of(), 2017)).isEqualTo(new Unclear<>(rule));
        assertThat(read(Map.of("words", "ABOUT_HALF", "relation", "ABOUT"), 2017))
                .isEqualTo(new Unclear<>(rule));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 2", "1, 101"})
    void needsAFractionBetweenNobodyAndEverybody(String part, String of) {
        assertThat(read(Map.of("relation", "ABOUT", "part", part, "of", of), 2017))
                .isEqualTo(new Unclear<>(List.of(new Fault("of", Rule.FRACTION))));
    }

    @Test
    void knowsNoChangeWithinAnEdition() {
        assertThat(read(Map.of("words", "INCREASED", "earlier", "OFFICERS-2017"), 2017))
                .isEqualTo(new Unclear<>(List.of(new Fault("earlier", Rule.NOT_EARLIER))));
    }

    private static WordingAnswer answer(Map<String, String> said, int year) {
        return answer(said, year, RELEASE);
    }

    private static WordingAnswer answer(
            Map<String, String> said, int year, ReleaseContent release) {
        return switch (read(said, year)) {
            case Understood<WordingQuestion>(var question) -> question.answer(List.of(release));
            case Unclear<WordingQuestion>(var faults) ->
                    throw new AssertionError(faults.toString());
        };
    }

    private static Asked<WordingQuestion> read(Map<String, String> said, int year) {
        var all =
                new HashMap<>(
                        Map.of(
                                "measure", "tools",
                                "edition", "OFFICERS-" + year,
                                "option", "APPS"));
        all.putAll(said);
        return WordingQuestion.read(all);
    }
}
