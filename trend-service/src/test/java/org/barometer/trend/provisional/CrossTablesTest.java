package org.barometer.trend.provisional;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.barometer.trend.catalogue.Catalogue;
import org.barometer.trend.catalogue.model.Crossing;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;
import org.barometer.trend.catalogue.model.Questionnaire;
import org.barometer.trend.estimate.model.Cluster;
import org.barometer.trend.estimate.model.Design;
import org.barometer.trend.estimate.model.JointCounts;
import org.barometer.trend.estimate.model.JointCounts.Pair;
import org.barometer.trend.estimate.model.RaoScott;
import org.barometer.trend.provisional.CrossTableView.Cell;
import org.barometer.trend.tally.TallyCube;
import org.barometer.trend.tally.model.CrossTally;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrossTablesTest {
    private static final Map<String, String> TEXT = Map.of("en", "Text");

    private final Catalogue catalogue = new Catalogue();
    private final TallyCube cube = new TallyCube();
    private final CrossTables tables = new CrossTables(catalogue, cube);

    /** In all: up and high 30, up and low 10, down and high 20, down and low 40. */
    @BeforeEach
    void answer() {
        catalogue.learn(
                new Edition(
                        "E-2026",
                        "P",
                        2026,
                        TEXT,
                        "OPEN",
                        "PERSON",
                        true,
                        TEXT,
                        new Questionnaire(
                                1,
                                List.of(
                                        question("trend", "UP", "DOWN"),
                                        question("workload", "HIGH", "LOW", "NONE"))),
                        null,
                        List.of(),
                        List.of(new Crossing("trend", "workload"))));
        answered("A-1", 12, 2, 4, 12);
        answered("A-2", 8, 4, 8, 8);
        answered("A-3", 10, 4, 8, 20);
        cube.learn("E-2026", "A-4", 0, new Tally(3, Fingerprint.NONE, Map.of()));
    }

    @Test
    void countsEveryPairAlsoThoseThatNobodyGave() {
        var table = table();

        assertThat(table.n()).isEqualTo(100);
        assertThat(table.agencies()).isEqualTo(3);
        assertThat(table.cells())
                .extracting(Cell::row, Cell::column, Cell::x)
                .containsExactly(
                        tuple("UP", "HIGH", 30L),
                        tuple("UP", "LOW", 10L),
                        tuple("UP", "NONE", 0L),
                        tuple("DOWN", "HIGH", 20L),
                        tuple("DOWN", "LOW", 40L),
                        tuple("DOWN", "NONE", 0L));
    }

    @Test
    void tellsTheShareOfAllAndOfThoseWhoGaveTheSameAnswer() {
        var cell = table().cells().getFirst();

        assertThat(requireNonNull(cell.ofAll()).estimate()).isCloseTo(0.30, within(1e-12));
        assertThat(requireNonNull(cell.ofRow()).estimate()).isCloseTo(0.75, within(1e-12));
        assertThat(requireNonNull(cell.ofRow()).n()).isEqualTo(40);
        assertThat(requireNonNull(cell.ofRow()).lower()).isBetween(0.5, 0.75);
    }

    /** X² = 100 (30 · 40 - 10 · 20)² / (40 · 60 · 50 · 50) = 16.667 by the textbook's formula. */
    @Test
    void testsTheAssociationAsItIsTestedAgainstTheOracles() {
        var association = requireNonNull(table().association());
        var expected =
                RaoScott.of(
                                Design.of(
                                        List.of(
                                                Cluster.of("A-1", "UNKNOWN"),
                                                Cluster.of("A-2", "UNKNOWN"),
                                                Cluster.of("A-3", "UNKNOWN"),
                                                Cluster.of("A-4", "UNKNOWN"))),
                                List.of(
                                        joint("A-1", 12, 2, 4, 12),
                                        joint("A-2", 8, 4, 8, 8),
                                        joint("A-3", 10, 4, 8, 20)))
                        .orElseThrow();

        assertThat(association.pearson()).isCloseTo(100.0 / 6, within(1e-9));
        assertThat(association.f()).isCloseTo(expected.f(), within(1e-12));
        assertThat(association.pValue()).isCloseTo(expected.pValue(), within(1e-12));
    }

    @Test
    void showsADeclaredPairBeforeItsFirstAnswer() {
        catalogue.learn(
                new Edition(
                        "E-2027",
                        "P",
                        2027,
                        TEXT,
                        "OPEN",
                        "PERSON",
                        true,
                        TEXT,
                        new Questionnaire(
                                1, List.of(question("trend", "UP"), question("workload", "LOW"))),
                        null,
                        List.of(),
                        List.of(new Crossing("trend", "workload"))));

        var table = tables.of("E-2027").orElseThrow().getFirst();

        assertThat(table.n()).isZero();
        assertThat(table.association()).isNull();
        assertThat(table.cells()).extracting(Cell::ofAll).containsOnlyNulls();
        assertThat(tables.of("E-1999")).isEmpty();
    }

    private CrossTableView table() {
        return tables.of("E-2026").orElseThrow().getFirst();
    }

    private void answered(String agency, long upHigh, long upLow, long downHigh, long downLow) {
        cube.learn(
                "E-2026",
                agency,
                0,
                new Tally(
                        upHigh + upLow + downHigh + downLow,
                        Fingerprint.NONE,
                        Map.of(),
                        List.of(
                                new CrossTally(
                                        "trend",
                                        "workload",
                                        Map.of(
                                                "UP", Map.of("HIGH", upHigh, "LOW", upLow),
                                                "DOWN",
                                                        Map.of(
                                                                "HIGH", downHigh, "LOW",
                                                                downLow))))));
    }

    private static JointCounts joint(
            String agency, long upHigh, long upLow, long downHigh, long downLow) {
        return new JointCounts(
                agency,
                Map.of(
                        new Pair("UP", "HIGH"), upHigh,
                        new Pair("UP", "LOW"), upLow,
                        new Pair("DOWN", "HIGH"), downHigh,
                        new Pair("DOWN", "LOW"), downLow));
    }

    private static Question question(String code, String... options) {
        return new Question(
                code,
                code,
                "SINGLE_CHOICE",
                TEXT,
                Arrays.stream(options).map(option -> new Option(option, TEXT)).toList(),
                List.of(),
                null);
    }
}
