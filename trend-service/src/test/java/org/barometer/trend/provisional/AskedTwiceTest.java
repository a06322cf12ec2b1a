package org.barometer.trend.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Comparability;
import org.barometer.trend.catalogue.model.Comparability.Verdict;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.catalogue.model.Questionnaire;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.provisional.ProvisionalView.ChangeView;
import org.barometer.trend.tally.TallyCube;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.QuestionTally;
import org.barometer.trend.tally.model.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskedTwiceTest {
    private final Catalogue catalogue = new Catalogue();
    private final TallyCube cube = new TallyCube();

    /**
     * Sweden: 30 of 100, then 40 of 100. Norway: 20 of 100, then 60 of 200. Finland came later: 45
     * of 50.
     */
    @BeforeEach
    void answer() {
        Map.of("SE-1", "SE", "SE-2", "SE", "NO-1", "NO", "FI-1", "FI")
                .forEach((code, country) -> catalogue.learn(agency(code, country)));
        answered("E-1", Map.of("SE-1", of(10, 50), "SE-2", of(20, 50), "NO-1", of(20, 100)));
        answered(
                "E-2",
                Map.of(
                        "SE-1", of(15, 50),
                        "SE-2", of(25, 50),
                        "NO-1", of(60, 200),
                        "FI-1", of(45, 50)));
    }

    @Test
    void tellsWhatAChangeIsMadeOf() {
        ask(Verdict.IDENTICAL);

        var change = changes().getFirst();

        assertThat(change.difference()).isCloseTo(145.0 / 350 - 50.0 / 200, within(1e-12));
        assertThat(change.matched()).isCloseTo(100.0 / 300 - 50.0 / 200, within(1e-12));
        // Half of the earlier respondents are Swedish: ½ · 0.10 + ½ · 0.10.
        assertThat(change.standardised()).isCloseTo(0.10, within(1e-12));
        assertThat(change.dueToWhoAnswered())
                .isCloseTo(145.0 / 350 - 50.0 / 200 - 0.10, within(1e-12));
        assertThat(change.mostInfluential()).isEqualTo("NO");
        assertThat(change.changeWithoutIt()).isCloseTo(85.0 / 150 - 30.0 / 100, within(1e-12));
        assertThat(change.lower()).isLessThan(change.difference());
        assertThat(change.upper()).isGreaterThan(change.difference());
    }

    @Test
    void comparesNothingAcrossABreak() {
        ask(Verdict.BREAK);

        assertThat(changes()).isEmpty();
    }

    private List<ChangeView> changes() {
        return new ProvisionalTrend(catalogue, cube, _ -> Optional.empty())
                .of("trend", Breakdown.WORLD, ForWhom.RESPONDENTS)
                .map(ProvisionalView::changes)
                .orElseThrow();
    }

    private void ask(Verdict verdict) {
        catalogue.learn(edition("E-1", 2019, Optional.empty()));
        catalogue.learn(
                edition(
                        "E-2",
                        2020,
                        Optional.of(
                                new Comparability(
                                        "E-1",
                                        verdict,
                                        Map.of("en", "Test"),
                                        Map.of(),
                                        List.of()))));
    }

    private static Edition edition(String code, int year, Optional<Comparability> comparability) {
        var question =
                new Question(
                        "trend",
                        "trend",
                        "MULTIPLE_CHOICE",
                        Map.of("en", "Which?"),
                        List.of(new Option("APPS", Map.of("en", "Apps"))),
                        List.of(),
                        comparability.orElse(null));
        return new Edition(
                code,
                "OFFICERS",
                year,
                Map.of("en", code),
                "CLOSED",
                "PERSON",
                true,
                Map.of("en", "Made up for a test"),
                new Questionnaire(1, List.of(question)),
                null);
    }

    private static Agency agency(String code, String country) {
        return new Agency(code, code, country, "POLICE", "SMALL", "ACTIVE");
    }

    private static QuestionTally of(long count, long base) {
        return new QuestionTally(base, Map.of("APPS", count));
    }

    private void answered(String edition, Map<String, QuestionTally> agencies) {
        new TreeMap<>(agencies)
                .forEach(
                        (agency, tally) ->
                                cube.learn(
                                        edition,
                                        agency,
                                        0,
                                        new Tally(
                                                tally.base(),
                                                Fingerprint.of(agency, 1),
                                                Map.of("trend", tally))));
    }
}
