package org.barometer.trend.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.catalogue.model.Questionnaire;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.UnmetMargins;
import org.barometer.trend.population.model.DeclaredMargin;
import org.barometer.trend.population.model.Population;
import org.barometer.trend.tally.TallyCube;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.QuestionTally;
import org.barometer.trend.tally.model.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PopulationEstimateTest {
    private static final DeclaredMargin COUNTRIES =
            new DeclaredMargin(Breakdown.COUNTRY, Map.of("SE", 300L, "NO", 100L));

    private final Catalogue catalogue = new Catalogue();
    private final TallyCube cube = new TallyCube();

    @BeforeEach
    void ask() {
        catalogue.learn(
                new Edition(
                        "E-1",
                        "OFFICERS",
                        2026,
                        Map.of("en", "Edition"),
                        "OPEN",
                        "PERSON",
                        true,
                        Map.of("en", "Made up for a test"),
                        new Questionnaire(
                                1,
                                List.of(
                                        new Question(
                                                "trend",
                                                "trend",
                                                "MULTIPLE_CHOICE",
                                                Map.of("en", "Which?"),
                                                List.of(new Option("APPS", Map.of("en", "Apps"))),
                                                List.of(),
                                                null))),
                        null));
    }

    /**
     * Sweden says 0.30 and is three quarters of the population, Norway 0.60. Residuals are taken
     * from each country's share (Holt and Smith 1979).
     */
    @Test
    void countsEachCountryAsMuchAsItHasOfThePopulation() {
        answered("SE-1", "SE", "POLICE", 10, 50);
        answered("SE-2", "SE", "POLICE", 20, 50);
        answered("NO-1", "NO", "POLICE", 150, 200);
        answered("NO-2", "NO", "POLICE", 90, 200);
        // Each z is N_k/n_k (y - p_k n) / N, of 400 in all.
        double sweden = 300.0 / 100 * (10 - 0.3 * 50) / 400;
        double norway = 100.0 / 400 * (150 - 0.6 * 200) / 400;
        double variance = 4.0 / 3 * 2 * (sweden * sweden + norway * norway);

        var row = of(COUNTRIES).observations().getFirst();

        assertThat(row.estimate()).isCloseTo(0.375, within(1e-12));
        assertThat(row.x()).isEqualTo(270);
        assertThat(row.n()).isEqualTo(500);
        assertThat(row.designEffect()).isCloseTo(variance / (0.375 * 0.625 / 500), within(1e-9));
        assertThat(of(COUNTRIES).populations())
                .singleElement()
                .satisfies(
                        population -> {
                            assertThat(population.version()).isEqualTo(3);
                            assertThat(population.source()).isEqualTo("A test");
                            assertThat(population.problem()).isNull();
                        });
    }

    /**
     * A sample in which type and country are independent: raking multiplies both factors, so that
     * each class has the product of its margins.
     */
    @Test
    void rakesToTwoMargins() {
        answered("SE-1", "SE", "POLICE", 10, 40);
        answered("SE-2", "SE", "HOTLINE", 5, 10);
        answered("NO-1", "NO", "POLICE", 60, 80);
        answered("NO-2", "NO", "HOTLINE", 20, 20);
        var types =
                new DeclaredMargin(Breakdown.AGENCY_TYPE, Map.of("POLICE", 200L, "HOTLINE", 200L));

        var row = of(COUNTRIES, types).observations().getFirst();

        assertThat(row.estimate())
                .isCloseTo(
                        0.75 * 0.5 * 0.25 + 0.75 * 0.5 * 0.5 + 0.25 * 0.5 * 0.75 + 0.25 * 0.5,
                        within(1e-9));
        assertThat(row.lower()).isLessThan(row.estimate());
        assertThat(row.upper()).isGreaterThan(row.estimate());
    }

    @Test
    void saysWhenTheMarginsCannotBeMet() {
        answered("SE-1", "SE", "POLICE", 10, 50);
        answered("NO-1", "NO", "HOTLINE", 60, 100);
        var types =
                new DeclaredMargin(Breakdown.AGENCY_TYPE, Map.of("POLICE", 100L, "HOTLINE", 300L));

        isRefused(of(COUNTRIES, types), UnmetMargins.Reason.NOT_CONVERGED);
    }

    @Test
    void saysWhenNobodyOfACountryAnsweredTheQuestion() {
        answered("SE-1", "SE", "POLICE", 10, 50);
        answered("NO-1", "NO", "POLICE", 0, 0);

        isRefused(of(COUNTRIES), UnmetMargins.Reason.NOBODY_ANSWERED);
    }

    @Test
    void saysWhenAnswersHaveComeFromAnUndeclaredCountry() {
        answered("SE-1", "SE", "POLICE", 10, 50);
        answered("NO-1", "NO", "POLICE", 20, 50);
        answered("DK-1", "DK", "POLICE", 20, 50);

        isRefused(of(COUNTRIES), UnmetMargins.Reason.NOT_DECLARED);
    }

    @Test
    void saysWhenNoPopulationIsDeclared() {
        answered("SE-1", "SE", "POLICE", 10, 50);

        var view =
                new ProvisionalTrend(catalogue, cube, _ -> Optional.empty())
                        .of("trend", Breakdown.WORLD, ForWhom.POPULATION)
                        .orElseThrow();

        isRefused(view, UnmetMargins.Reason.NOT_DECLARED);
        assertThat(view.populations().getFirst().version()).isNull();
    }

    private static void isRefused(ProvisionalView view, UnmetMargins.Reason reason) {
        assertThat(view.observations().getFirst().estimate()).isNull();
        assertThat(view.observations().getFirst().lower()).isNull();
        assertThat(view.observations().getFirst().n()).isPositive();
        assertThat(view.populations())
                .singleElement()
                .satisfies(
                        population -> {
                            assertThat(population.problem()).isEqualTo(reason);
                            assertThat(population.detail()).isNotBlank();
                        });
    }

    private ProvisionalView of(DeclaredMargin... margins) {
        var population = new Population(3, "A test", List.of(margins));
        return new ProvisionalTrend(catalogue, cube, _ -> Optional.of(population))
                .of("trend", Breakdown.WORLD, ForWhom.POPULATION)
                .orElseThrow();
    }

    private void answered(String agency, String country, String type, long count, long base) {
        catalogue.learn(new Agency(agency, agency, country, type, "SMALL", "ACTIVE"));
        cube.learn(
                "E-1",
                agency,
                0,
                new Tally(
                        Math.max(base, 1),
                        Fingerprint.of(agency, 1),
                        Map.of("trend", new QuestionTally(base, Map.of("APPS", count)))));
    }
}
