package org.barometer.trend.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import org.barometer.trend.provisional.ParallelRunView.BridgedChangeView;
import org.barometer.trend.provisional.ProvisionalView.ChangeView;
import org.barometer.trend.tally.TallyCube;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.QuestionTally;
import org.barometer.trend.tally.model.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParallelRunsTest {
    private final Catalogue catalogue = new Catalogue();
    private final TallyCube cube = new TallyCube();
    private final ParallelRuns runs = new ParallelRuns(catalogue, cube);

    /**
     * 2018: 30 of 100 in the earlier words. 2019: 20 of 50 in the earlier and 30 of 50 in the new
     * words. 2020: 72 of 100 in the new words.
     */
    @BeforeEach
    void answer() {
        for (var agency : List.of("SE-1", "NO-1")) {
            catalogue.learn(new Agency(agency, agency, "SE", "POLICE", "SMALL", "ACTIVE"));
        }
        answered("E-2018", "SE-1", Map.of("was", of(10, 50)));
        answered("E-2018", "NO-1", Map.of("was", of(20, 50)));
        answered("E-2019", "SE-1", Map.of("was", of(8, 25), "now", of(13, 25)));
        answered("E-2019", "NO-1", Map.of("was", of(12, 25), "now", of(17, 25)));
        answered("E-2020", "SE-1", Map.of("now", of(32, 50)));
        answered("E-2020", "NO-1", Map.of("now", of(40, 50)));
        ask(Verdict.IDENTICAL);
    }

    @Test
    void tellsWhatTheWordsDo() {
        var run = runs.of("E-2019", "now").orElseThrow();

        assertThat(run.earlierWording())
                .extracting(one -> one.question(), one -> one.n(), one -> one.agencies())
                .containsExactly("was", 50L, 2);
        assertThat(run.newWording())
                .extracting(one -> one.question(), one -> one.n(), one -> one.agencies())
                .containsExactly("now", 50L, 2);
        var option = run.options().getFirst();
        assertThat(option.earlierEstimate()).isEqualTo(0.4);
        assertThat(option.newEstimate()).isEqualTo(0.6);
        assertThat(option.difference()).isCloseTo(0.2, within(1e-12));
        assertThat(option.factor()).isCloseTo(1.5, within(1e-12));
        assertThat(option.factorLower()).isLessThan(1.5);
        assertThat(option.factorUpper()).isGreaterThan(1.5);
        assertThat(runs.all()).containsExactly(run);
    }

    @Test
    void bridgesTheEditionsBeforeItToThoseAfterIt() {
        var run = runs.of("E-2019", "now").orElseThrow();

        assertThat(run.bridged())
                .singleElement()
                .satisfies(
                        bridged -> {
                            assertThat(bridged.edition()).isEqualTo("E-2018");
                            assertThat(bridged.estimate()).isCloseTo(0.45, within(1e-12));
                            assertThat(bridged.lower()).isLessThan(0.45);
                            assertThat(bridged.upper()).isGreaterThan(0.45);
                        });
        assertThat(run.changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change)
                                    .extracting(
                                            BridgedChangeView::earlier, BridgedChangeView::later)
                                    .containsExactly("E-2018", "E-2020");
                            assertThat(change.difference()).isCloseTo(0.72 - 0.45, within(1e-12));
                        });
    }

    @Test
    void comparesEditionsThatAreSideBySideInTheSameWords() {
        assertThat(changes("was"))
                .extracting(ChangeView::earlier, ChangeView::later)
                .containsExactly(tuple("E-2018", "E-2019"));
        assertThat(changes("was").getFirst().difference()).isCloseTo(0.1, within(1e-12));
        assertThat(changes("now"))
                .extracting(ChangeView::earlier, ChangeView::later)
                .containsExactly(tuple("E-2019", "E-2020"));
        assertThat(changes("now").getFirst().difference()).isCloseTo(0.12, within(1e-12));
    }

    @Test
    void bridgesNothingOverABreak() {
        ask(Verdict.BREAK);

        var run = runs.of("E-2019", "now").orElseThrow();

        assertThat(run.options()).hasSize(1);
        assertThat(run.bridged()).isEmpty();
        assertThat(run.changes()).isEmpty();
    }

    @Test
    void knowsNoOtherRuns() {
        assertThat(runs.of("E-2019", "was")).isEmpty();
        assertThat(runs.of("E-2020", "now")).isEmpty();
        assertThat(runs.of("E-2021", "now")).isEmpty();
    }

    private List<ChangeView> changes(String measure) {
        return new ProvisionalTrend(catalogue, cube, _ -> Optional.empty())
                .of(measure, Breakdown.WORLD, ForWhom.RESPONDENTS)
                .map(ProvisionalView::changes)
                .orElseThrow();
    }

    /** How the earlier words of 2019 compare with those of 2018. */
    private void ask(Verdict verdict) {
        catalogue.learn(edition(2018, question("was", null, null)));
        catalogue.learn(
                edition(
                        2019,
                        question("was", null, compared("E-2018", verdict)),
                        question("now", "was", compared("E-2018", Verdict.BRIDGED))));
        catalogue.learn(
                edition(2020, question("now", null, compared("E-2019", Verdict.IDENTICAL))));
    }

    private static Comparability compared(String with, Verdict verdict) {
        return new Comparability(with, verdict, Map.of("en", "Test"), Map.of(), List.of());
    }

    private static Question question(
            String code, @Nullable String earlierWording, @Nullable Comparability comparability) {
        return new Question(
                code,
                code,
                "MULTIPLE_CHOICE",
                Map.of("en", "Which?"),
                List.of(new Option("APPS", Map.of("en", "Apps"))),
                List.of(),
                earlierWording,
                null,
                comparability);
    }

    private static Edition edition(int year, Question... questions) {
        return new Edition(
                "E-" + year,
                "OFFICERS",
                year,
                Map.of("en", "Edition"),
                "CLOSED",
                "PERSON",
                true,
                Map.of("en", "Made up for a test"),
                new Questionnaire(1, List.of(questions)),
                null);
    }

    private static QuestionTally of(long count, long base) {
        return new QuestionTally(base, Map.of("APPS", count));
    }

    private void answered(String edition, String agency, Map<String, QuestionTally> questions) {
        var base = questions.values().stream().mapToLong(QuestionTally::base).sum();
        cube.learn(
                edition,
                agency,
                0,
                new Tally(base, Fingerprint.of(agency, 1), new TreeMap<>(questions)));
    }
}
