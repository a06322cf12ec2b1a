package org.barometer.trend.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.trend.auditor.model.AuditVerdict.Bounds;
import org.barometer.trend.auditor.model.AuditVerdict.How;
import org.barometer.trend.auditor.model.AuditVerdict.Unsafe;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals that R packages and a handbook give for tables with figures hidden. */
class OracleTablesTest {
    private static final Auditor AUDITOR = Auditor.withOrTools();
    private static final long OUT_OF_REACH = 10_000;

    /** Labels that stand for several others; every other label stands for itself. */
    private static final Map<String, List<String>> GROUPS =
            Map.ofEntries(
                    Map.entry("EU", List.of("Spain", "Portugal")),
                    Map.entry("nonEU", List.of("Iceland")),
                    Map.entry("1", List.of("A", "I")),
                    Map.entry("4", List.of("B")),
                    Map.entry("5", List.of("C", "D")),
                    Map.entry("6", List.of("E", "F")),
                    Map.entry("8", List.of("G", "H")),
                    Map.entry("10", List.of("J", "K")),
                    Map.entry("300", List.of("A", "B", "C", "D", "E", "F", "G", "H")),
                    Map.entry("400", List.of("I", "J", "K")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example1_2014_maxN1",
                "example1_2014_hier_maxN2",
                "example1_2014_nozero_maxN4",
                "d1_maxN3",
                "d2_maxN3",
                "d2_maxN3_rangeMin4"
            })
    void boundsHiddenCellsAsGaussSuppressionDoes(String name) throws IOException {
        var table = new OracleTable(oracle(name).path("table"));

        var leaks = table.audit();

        assertThat(table.intervals()).isNotEmpty();
        assertThat(leaks).containsAllEntriesOf(table.intervals());
    }

    @Test
    void boundsHiddenCellsAsTheHandbookDoes() throws IOException {
        var oracle = oracle("handbook_example3");
        var truth = new TreeMap<Atom, Long>();
        // One of the tables with these margins; which one does not matter.
        List.of(5L, 2L, 1L, 2L, 3L, 3L)
                .forEach(
                        count ->
                                truth.put(
                                        new Atom(
                                                "",
                                                "x%d%d"
                                                        .formatted(
                                                                truth.size() / 2 + 1,
                                                                truth.size() % 2 + 1)),
                                        count));
        var facts = new ArrayList<Fact>();
        var published = oracle.path("published");
        published
                .fieldNames()
                .forEachRemaining(
                        place ->
                                facts.add(
                                        Fact.equal(
                                                place,
                                                LinearForm.sum(
                                                        truth.keySet().stream()
                                                                .filter(atom -> lies(atom, place))
                                                                .toList()),
                                                published.path(place).asLong())));
        var sensitive = new ArrayList<Sensitive>();
        var expected = new HashMap<String, Bounds>();
        oracle.path("intervals")
                .fieldNames()
                .forEachRemaining(
                        cell -> {
                            var interval = oracle.path("intervals").path(cell);
                            expected.put(
                                    cell,
                                    new Bounds(
                                            interval.path(0).asLong(), interval.path(1).asLong()));
                            sensitive.add(
                                    new Sensitive(
                                            cell,
                                            LinearForm.sum(List.of(new Atom("", cell))),
                                            OUT_OF_REACH));
                        });

        assertThat(leaks(facts, sensitive, truth)).isEqualTo(expected);
    }

    private static boolean lies(Atom cell, String place) {
        return switch (place.charAt(0)) {
            case 'R' -> cell.category().charAt(1) == place.charAt(1);
            case 'C' -> cell.category().charAt(2) == place.charAt(1);
            case 't' -> true;
            default -> cell.category().equals(place);
        };
    }

    private static Map<String, Bounds> leaks(
            List<Fact> facts, List<Sensitive> sensitive, Map<Atom, Long> truth) {
        var result = new HashMap<String, Bounds>();
        for (var finding :
                AUDITOR.audit(facts, sensitive, truth, List.of(Attacker.PUBLIC)).findings()) {
            assertThat(finding.verdict()).isInstanceOf(Unsafe.class);
            var leak = (Unsafe) finding.verdict();
            assertThat(leak.how()).isEqualTo(How.BELOW_THRESHOLD);
            leak.bounds().ifPresent(bounds -> result.put(finding.sensitive().name(), bounds));
        }
        return result;
    }

    /** A table whose first two columns say which cells it has. */
    private record OracleTable(JsonNode rows) {

        Map<String, Bounds> audit() {
            var truth = new TreeMap<Atom, Long>();
            for (var row : rows) {
                if (inner(label(row, 0), 0).equals(List.of(label(row, 0)))
                        && inner(label(row, 1), 1).equals(List.of(label(row, 1)))) {
                    truth.put(new Atom(label(row, 0), label(row, 1)), row.path("freq").asLong());
                }
            }
            var facts = new ArrayList<Fact>();
            var sensitive = new ArrayList<Sensitive>();
            for (var row : rows) {
                var form = form(row);
                assertThat(form.valueIn(truth)).isEqualTo(row.path("freq").asLong());
                if (!row.path("suppressed").asBoolean()) {
                    facts.add(Fact.equal(name(row), form, row.path("freq").asLong()));
                } else if (row.path("primary").asBoolean()) {
                    sensitive.add(new Sensitive(name(row), form, OUT_OF_REACH));
                }
            }
            return leaks(facts, sensitive, truth);
        }

        Map<String, Bounds> intervals() {
            var result = new HashMap<String, Bounds>();
            for (var row : rows) {
                if (row.path("lo").isNumber()) {
                    result.put(
                            name(row),
                            new Bounds(row.path("lo").asLong(), row.path("up").asLong()));
                }
            }
            return result;
        }

        private LinearForm form(JsonNode row) {
            var atoms = new ArrayList<Atom>();
            for (var first : inner(label(row, 0), 0)) {
                for (var second : inner(label(row, 1), 1)) {
                    atoms.add(new Atom(first, second));
                }
            }
            return LinearForm.sum(atoms);
        }

        private List<String> inner(String label, int column) {
            if (!label.equals("Total")) {
                return Optional.ofNullable(GROUPS.get(label)).orElse(List.of(label));
            }
            var labels = new ArrayList<String>();
            for (var row : rows) {
                var other = label(row, column);
                if (!other.equals("Total")
                        && !GROUPS.containsKey(other)
                        && !labels.contains(other)) {
                    labels.add(other);
                }
            }
            return labels;
        }

        private static String label(JsonNode row, int column) {
            var names = row.fieldNames();
            var name = names.next();
            return row.path(column == 0 ? name : names.next()).asText();
        }

        private static String name(JsonNode row) {
            return label(row, 0) + " " + label(row, 1);
        }
    }

    private static JsonNode oracle(String name) throws IOException {
        try (var file = OracleTablesTest.class.getResourceAsStream("/disclosure-oracles.json")) {
            return new ObjectMapper().readTree(file).path(name);
        }
    }
}
