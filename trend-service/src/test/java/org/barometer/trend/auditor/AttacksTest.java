package org.barometer.trend.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.barometer.trend.auditor.model.AuditVerdict;
import org.barometer.trend.auditor.model.AuditVerdict.Bounds;
import org.barometer.trend.auditor.model.AuditVerdict.How;
import org.barometer.trend.auditor.model.AuditVerdict.Safe;
import org.barometer.trend.auditor.model.AuditVerdict.Unsafe;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The attacks of the reference file, whose feasible data sets somebody else has enumerated. */
class AttacksTest {
    private static final Auditor AUDITOR = Auditor.withOrTools();

    /** No count reaches it, so that the bounds of each are told. */
    private static final long OUT_OF_REACH = 1_000;

    @TestFactory
    Stream<DynamicTest> findsWhatAnEnumerationFinds() throws IOException {
        try (var file = AttacksTest.class.getResourceAsStream("/disclosure-attacks.json")) {
            var cases = new ObjectMapper().readTree(file).path("cases");
            assertThat(cases).hasSize(7);
            return elements(cases)
                    .map(
                            attack ->
                                    DynamicTest.dynamicTest(
                                            attack.path("id").asText(), () -> check(attack)))
                    .toList()
                    .stream();
        }
    }

    private static void check(JsonNode attack) {
        var facts = facts(attack);
        var truth = truth(attack, facts);

        fields(attack.path("targets"))
                .forEach(
                        name -> {
                            var form = form(attack.path("targets").path(name));
                            var bounds = attack.path("min_max").path(name);
                            var least = bounds.path(0).asLong();
                            var most = bounds.path(1).asLong();
                            var recovered = holds(attack.path("exactly_disclosed"), name);
                            assertThat(
                                            verdict(
                                                    facts,
                                                    truth,
                                                    new Sensitive(name, form, OUT_OF_REACH)))
                                    .isInstanceOfSatisfying(
                                            Unsafe.class,
                                            leak -> {
                                                assertThat(leak.bounds())
                                                        .isEqualTo(
                                                                Optional.of(
                                                                        new Bounds(least, most)));
                                                assertThat(leak.how())
                                                        .isEqualTo(
                                                                recovered
                                                                        ? How.RECOVERED
                                                                        : How.BELOW_THRESHOLD);
                                            });
                            var below = holds(attack.path("certified_below_k"), name);
                            assertThat(
                                            verdict(
                                                    facts,
                                                    truth,
                                                    new Sensitive(
                                                            name, form, attack.path("k").asLong())))
                                    .as(name)
                                    .isInstanceOf(recovered || below ? Unsafe.class : Safe.class);
                        });
    }

    private static List<Fact> facts(JsonNode attack) {
        var facts = new ArrayList<Fact>();
        for (var name : fields(attack.path("variables"))) {
            var range = attack.path("variables").path(name);
            facts.add(
                    new Fact(
                            name,
                            LinearForm.sum(List.of(atom(name))),
                            range.path(0).asLong(),
                            range.path(1).asLong()));
        }
        for (var constraint : attack.path("constraints")) {
            var form = form(constraint.path("coef"));
            var value = constraint.path("rhs").asLong();
            facts.add(
                    switch (constraint.path("op").asText()) {
                        case "=" -> Fact.equal(form.toString(), form, value);
                        case "<=" -> new Fact(form.toString(), form, Fact.NO_LEAST, value);
                        default -> throw new IllegalArgumentException(constraint.toString());
                    });
        }
        return facts;
    }

    /** The file names the truth of the targets; in every case one data set has it. */
    private static Map<Atom, Long> truth(JsonNode attack, List<Fact> facts) {
        var names = fields(attack.path("variables"));
        var found = new TreeMap<Atom, Long>();
        assertThat(search(attack, facts, names, found)).isTrue();
        return found;
    }

    private static boolean search(
            JsonNode attack, List<Fact> facts, List<String> names, Map<Atom, Long> counts) {
        if (counts.size() == names.size()) {
            return facts.stream().allMatch(fact -> fact.holdsIn(counts))
                    && fields(attack.path("targets")).stream()
                            .allMatch(
                                    target ->
                                            form(attack.path("targets").path(target))
                                                            .valueIn(counts)
                                                    == attack.path("truth").path(target).asLong());
        }
        var atom = atom(names.get(counts.size()));
        for (long count = 0; count <= 12; count++) {
            counts.put(atom, count);
            if (search(attack, facts, names, counts)) {
                return true;
            }
        }
        counts.remove(atom);
        return false;
    }

    private static AuditVerdict verdict(
            List<Fact> facts, Map<Atom, Long> truth, Sensitive sensitive) {
        return AUDITOR.audit(facts, List.of(sensitive), truth, List.of(Attacker.PUBLIC))
                .findings()
                .getFirst()
                .verdict();
    }

    private static LinearForm form(JsonNode coefficients) {
        var result = LinearForm.NOTHING;
        for (var name : fields(coefficients)) {
            result =
                    result.plus(
                            LinearForm.sum(List.of(atom(name)))
                                    .times(coefficients.path(name).asLong()));
        }
        return result;
    }

    private static Atom atom(String name) {
        return new Atom("", name);
    }

    private static boolean holds(JsonNode names, String name) {
        return elements(names).anyMatch(element -> element.asText().equals(name));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        var elements = new ArrayList<JsonNode>();
        array.forEach(elements::add);
        return elements.stream();
    }

    private static List<String> fields(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
