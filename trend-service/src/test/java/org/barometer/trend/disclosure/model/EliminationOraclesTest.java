package org.barometer.trend.disclosure.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.LinearForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables of the reference file, which holds what GaussSuppression 1.2.3 and sdcTable 0.34.0
 * hide: at most as many cells are hidden here, and none of the secrets follows.
 */
class EliminationOraclesTest {
    private static final Set<String> FIGURES =
            Set.of(
                    "freq",
                    "value",
                    "nRule",
                    "nAll",
                    "lo",
                    "up",
                    "rlim_freq",
                    "lo_1",
                    "up_1",
                    "suppressed_integer",
                    "primary",
                    "suppressed");

    /** What a code of a table stands for where it is no leaf (SSBtools' example1 and d2). */
    private static final Map<String, Set<String>> GROUPS =
            Map.of(
                    "EU", Set.of("Portugal", "Spain"),
                    "nonEU", Set.of("Iceland"),
                    "1", Set.of("A", "I"),
                    "4", Set.of("B"),
                    "5", Set.of("C", "D"),
                    "6", Set.of("E", "F"),
                    "8", Set.of("G", "H"),
                    "10", Set.of("J", "K"),
                    "300", Set.of("A", "B", "C", "D", "E", "F", "G", "H"),
                    "400", Set.of("I", "J", "K"));

    /** A cell of a table, and whether it is secret by itself. */
    private record Line(Map<String, String> codes, double size, boolean primary, LinearForm form) {
        String code(String by) {
            return codes.getOrDefault(by, "");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example1_2014_maxN1",
                "example1_2014_hier_maxN2",
                "example1_2014_nozero_maxN4",
                "d1_maxN3",
                "d2_maxN3",
                "d2_maxN3_rangeMin4",
                "magnitude1_fewcontr2"
            })
    void hidesAtMostAsManyCellsAsTheReference(String id) throws IOException {
        var oracle = oracle(id);
        var table = crossed(oracle.path("table"));

        var hidden = hide(table, secrets(table));

        assertThat(secrets(table)).hasSize(oracle.path("n_primary").asInt());
        assertThat(hidden).hasSizeLessThanOrEqualTo(oracle.path("n_suppressed").asInt());
        assertSafe(table, hidden, secrets(table));
    }

    @Test
    void protectsLinkedTablesAsOne() throws IOException {
        var oracle = oracle("linked_vignette_global");
        var data = new ArrayList<Map<String, String>>();
        oracle.path("data").forEach(row -> data.add(codes(row)));
        var table = lines(oracle.path("table"), data);

        var hidden = hide(table, secrets(table));

        assertThat(oracle.path("n_suppressed").asInt()).isEqualTo(14);
        assertThat(hidden).hasSizeLessThanOrEqualTo(14);
        assertSafe(table, hidden, secrets(table));
    }

    @Test
    void hidesTheRegionThatTwoOverlappingHierarchiesWouldGiveAway() throws IOException {
        var oracle = oracle("issue136_linked");
        var members = new TreeMap<String, List<Atom>>();
        var sizes = new TreeMap<String, Integer>();
        for (var row : oracle.path("data")) {
            for (var by : List.of("region", "county", "group")) {
                var code = row.path(by).asText();
                members.computeIfAbsent(code, _ -> new ArrayList<>())
                        .add(new Atom("", row.path("region").asText()));
                sizes.merge(code, row.path("n").asInt(), Integer::sum);
            }
        }
        var table =
                members.entrySet().stream()
                        .map(
                                entry ->
                                        new Line(
                                                Map.of("code", entry.getKey()),
                                                sizes.getOrDefault(entry.getKey(), 0),
                                                sizes.getOrDefault(entry.getKey(), 0) <= 3,
                                                LinearForm.sum(entry.getValue())))
                        .toList();
        var expected = new TreeSet<String>();
        oracle.path("global_suppressed").forEach(code -> expected.add(code.asText()));

        var hidden = hide(table, secrets(table));

        assertThat(hidden).extracting(line -> line.code("code")).hasSameElementsAs(expected);
        assertSafe(table, hidden, secrets(table));
    }

    /** No cell is small, but in three places everybody has the same serious injury. */
    @Test
    void keepsDifferencesOfCellsSecret() throws IOException {
        var oracle = oracle("mun_kdisclosure0");
        var table = crossed(oracle.path("table"));
        var secrets = new ArrayList<LinearForm>();
        for (var total : table) {
            for (var part : table) {
                if (total.code("inj").equals("Total")
                        && total.code("mun").equals(part.code("mun"))
                        && !part.equals(total)
                        && part.size() > 0
                        && part.size() == total.size()) {
                    secrets.add(total.form().minus(part.form()));
                }
            }
        }

        var hidden = hide(table, secrets);

        assertThat(secrets).hasSize(3);
        assertThat(hidden).hasSizeLessThanOrEqualTo(oracle.path("n_suppressed").asInt());
        assertSafe(table, hidden, secrets);
    }

    /** Geurts (1992): two by two cells are hidden, none of which follows. */
    @Test
    void agreesThatTheHandbooksTableIsSafe() throws IOException {
        var published = oracle("handbook_example3").path("published");
        var x11 = new Atom("", "x11");
        var x12 = new Atom("", "x12");
        var x21 = new Atom("", "x21");
        var x22 = new Atom("", "x22");
        var x31 = new Atom("", "x31");
        var x32 = new Atom("", "x32");
        var forms =
                Map.of(
                        "R1", LinearForm.sum(List.of(x11, x12)),
                        "R2", LinearForm.sum(List.of(x21, x22)),
                        "R3", LinearForm.sum(List.of(x31, x32)),
                        "C1", LinearForm.sum(List.of(x11, x21, x31)),
                        "C2", LinearForm.sum(List.of(x12, x22, x32)),
                        "total", LinearForm.sum(List.of(x11, x12, x21, x22, x31, x32)),
                        "x31", LinearForm.sum(List.of(x31)),
                        "x32", LinearForm.sum(List.of(x32)));
        var secrets =
                List.of(x11, x12, x21, x22).stream().map(x -> LinearForm.sum(List.of(x))).toList();
        var table =
                forms.entrySet().stream()
                        .map(
                                each ->
                                        new Line(
                                                Map.of(),
                                                published.path(each.getKey()).asDouble(),
                                                false,
                                                each.getValue()))
                        .toList();

        assertThat(hide(table, secrets)).isEmpty();
        assertThat(hide(withCell(table, x22), secrets)).hasSize(1);
    }

    @Test
    void hidesAtMostAsManyCellsAsSdcTable() throws IOException {
        var result = oracle("sdctable_testproblem").path("result");
        var leaves = new ArrayList<Map<String, String>>();
        result.forEach(
                row -> {
                    if (!codes(row).containsValue("total")) {
                        leaves.add(codes(row));
                    }
                });
        var table = new ArrayList<Line>();
        var reference = 0;
        for (var row : result) {
            var primary = row.path("sdcStatus").asText().equals("u");
            reference += primary || row.path("sdcStatus").asText().equals("x") ? 1 : 0;
            table.add(
                    new Line(codes(row), row.path("Freq").asDouble(), primary, form(row, leaves)));
        }

        var hidden = hide(table, secrets(table));

        assertThat(hidden).hasSizeLessThanOrEqualTo(reference);
        assertSafe(table, hidden, secrets(table));
    }

    private static List<Line> withCell(List<Line> table, Atom cell) {
        var wider = new ArrayList<>(table);
        wider.add(new Line(Map.of(), 0, false, LinearForm.sum(List.of(cell))));
        return wider;
    }

    /**
     * The largest first, of equals the part of larger wholes, so that what is hidden lines up; a
     * cell that nobody is in protects nothing.
     */
    private static List<Line> hide(List<Line> table, List<LinearForm> secrets) {
        var forms = new ArrayList<>(secrets);
        table.forEach(line -> forms.add(line.form()));
        var rows = new Rows(forms);
        var elimination = new Elimination(secrets.stream().map(rows::column).toList());
        return table.stream()
                .sorted(
                        comparing((Line line) -> line.size() > 0)
                                .thenComparing(comparingDouble(Line::size).reversed())
                                .thenComparing(
                                        comparingDouble((Line line) -> wholes(line, table))
                                                .reversed()))
                .filter(line -> !elimination.publish(rows.column(line.form())))
                .toList();
    }

    private static double wholes(Line part, List<Line> table) {
        var atoms = part.form().coefficients().keySet();
        return table.stream()
                .filter(line -> line.form().coefficients().keySet().containsAll(atoms))
                .mapToDouble(Line::size)
                .sum();
    }

    private static void assertSafe(List<Line> table, List<Line> hidden, List<LinearForm> secrets) {
        var published = new ArrayList<>(table);
        published.removeAll(hidden);
        var rank = new ExactRank(published.stream().map(Line::form).toList());
        assertThat(secrets).noneMatch(rank::implies);
        assertThat(hidden)
                .filteredOn(line -> !line.primary())
                .allSatisfy(
                        line -> {
                            var more = new ArrayList<>(published);
                            more.add(line);
                            var all = new ExactRank(more.stream().map(Line::form).toList());
                            assertThat(secrets).anyMatch(all::implies);
                        });
    }

    private static List<LinearForm> secrets(List<Line> table) {
        return table.stream().filter(Line::primary).map(Line::form).toList();
    }

    /** A table whose leaves are all combinations of its codes that are no group. */
    private static List<Line> crossed(JsonNode table) {
        var leaves = new ArrayList<Map<String, String>>();
        table.forEach(
                row -> {
                    var codes = codes(row);
                    if (codes.values().stream()
                            .noneMatch(code -> code.equals("Total") || GROUPS.containsKey(code))) {
                        leaves.add(codes);
                    }
                });
        return lines(table, leaves);
    }

    private static List<Line> lines(JsonNode table, List<Map<String, String>> leaves) {
        var lines = new ArrayList<Line>();
        table.forEach(
                row ->
                        lines.add(
                                new Line(
                                        codes(row),
                                        row.path(row.has("value") ? "value" : "freq").asDouble(),
                                        row.path("primary").asBoolean(),
                                        form(row, leaves))));
        return lines;
    }

    private static LinearForm form(JsonNode row, List<Map<String, String>> leaves) {
        return LinearForm.sum(
                leaves.stream()
                        .filter(leaf -> covers(codes(row), leaf))
                        .map(leaf -> new Atom("", new TreeMap<>(leaf).toString()))
                        .toList());
    }

    private static boolean covers(Map<String, String> codes, Map<String, String> leaf) {
        return codes.entrySet().stream()
                .allMatch(
                        each -> {
                            var code = each.getValue();
                            var own = leaf.getOrDefault(each.getKey(), "");
                            return code.equalsIgnoreCase("total")
                                    || code.equals(own)
                                    || GROUPS.getOrDefault(code, Set.of()).contains(own);
                        });
    }

    private static Map<String, String> codes(JsonNode row) {
        var codes = new TreeMap<String, String>();
        row.properties()
                .forEach(
                        field -> {
                            if (!FIGURES.contains(field.getKey())
                                    && !Set.of("Freq", "val", "sdcStatus", "eu")
                                            .contains(field.getKey())) {
                                codes.put(field.getKey(), field.getValue().asText());
                            }
                        });
        return codes;
    }

    private static JsonNode oracle(String id) throws IOException {
        try (var file =
                EliminationOraclesTest.class.getResourceAsStream("/disclosure-oracles.json")) {
            return new ObjectMapper().readTree(file).path(id);
        }
    }
}
