package org.barometer.trend.tally;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.barometer.trend.catalogue.model.Crossing;
import org.barometer.trend.tally.model.CrossTally;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.QuestionTally;
import org.barometer.trend.tally.model.Tally;

/** Whatever happens to responses on their way, the tallies equal a count over what they are now. */
class RecountTest {
    private static final Set<String> NO_ANSWER =
            Set.of("DONT_KNOW", "REFUSED", "NOT_AVAILABLE", "NOT_ASKED");

    private static final List<Crossing> CROSSINGS =
            List.of(
                    new Crossing("trend", "means"),
                    new Crossing("means", "trend"),
                    new Crossing("trend", "not_asked"));

    sealed interface Step {
        record Sent(Response response) implements Step {}

        record Withdrawn(Response response) implements Step {}

        record Crashed() implements Step {}

        record Forwarded() implements Step {}

        /** An edition declares other pairs of questions than before, at any time. */
        record Declared(String edition, List<Crossing> crossings) implements Step {}
    }

    @Property(tries = 300)
    void talliesEqualABatchRecount(@ForAll("histories") List<Step> history) {
        try (var counting = new Counting()) {
            var table = new HashMap<String, Response>();
            var declared = new HashMap<String, List<Crossing>>();
            history.forEach(step -> take(step, counting, table, declared));

            assertThat(counting.tallies()).isEqualTo(recount(table, declared));
        }
    }

    @Property(tries = 100)
    void aReplayFromTheStartEndsInTheSameTallies(@ForAll("histories") List<Step> history) {
        try (var counting = new Counting()) {
            var table = new HashMap<String, Response>();
            var declared = new HashMap<String, List<Crossing>>();
            history.forEach(step -> take(step, counting, table, declared));
            history.forEach(step -> take(step, counting, table, declared));

            assertThat(counting.tallies()).isEqualTo(recount(table, declared));
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Step> sent = responses().map(Step.Sent::new);
        Arbitrary<Step> withdrawn = responses().map(Step.Withdrawn::new);
        Arbitrary<Step> crashed = Arbitraries.just(new Step.Crashed());
        Arbitrary<Step> forwarded = Arbitraries.just(new Step.Forwarded());
        Arbitrary<Step> declared =
                Combinators.combine(
                                Arbitraries.of("E-2019", "E-2020"),
                                Arbitraries.of(CROSSINGS).set().map(List::copyOf))
                        .as(Step.Declared::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(8, sent),
                        Tuple.of(3, withdrawn),
                        Tuple.of(1, crashed),
                        Tuple.of(2, forwarded),
                        Tuple.of(1, declared))
                .list()
                .ofMaxSize(60);
    }

    private static Arbitrary<Response> responses() {
        return Combinators.combine(
                        Arbitraries.of("r-1", "r-2", "r-3", "r-4", "r-5", "r-6"),
                        Arbitraries.of("E-2019", "E-2020"),
                        Arbitraries.of("SE", "NO"),
                        Arbitraries.of("UP", "DOWN", "DONT_KNOW"),
                        Arbitraries.of("CLOUD", "TOR", "NONE", "REFUSED").set().ofMaxSize(3),
                        Arbitraries.of(0.1, 0.2, 12.0, 250.75, -3.5, 1e9).injectNull(0.4))
                .as(
                        (id, edition, agency, trend, means, cases) -> {
                            var response =
                                    Response.of(id, edition, agency).answering("trend", trend);
                            if (!means.isEmpty()) {
                                response =
                                        response.answering("means", means.toArray(String[]::new));
                            }
                            return cases == null ? response : response.counting("cases", cases);
                        });
    }

    private static void take(
            Step step,
            Counting counting,
            Map<String, Response> table,
            Map<String, List<Crossing>> declared) {
        switch (step) {
            case Step.Sent(var response) -> {
                counting.send(response);
                table.put(response.response(), response);
            }
            case Step.Withdrawn(var response) -> {
                counting.withdraw(response);
                table.remove(response.response());
            }
            case Step.Crashed _ -> counting.crash();
            case Step.Forwarded _ -> counting.forwards();
            case Step.Declared(var edition, var crossings) -> {
                counting.declare(edition, crossings);
                declared.put(edition, crossings);
            }
        }
    }

    private static Map<String, Tally> recount(
            Map<String, Response> table, Map<String, List<Crossing>> declared) {
        return table.values().stream()
                .collect(
                        groupingBy(
                                response -> response.edition() + "/" + response.agency() + "/0",
                                collectingAndThen(
                                        toList(), responses -> tally(responses, declared))));
    }

    private static Tally tally(List<Response> responses, Map<String, List<Crossing>> declared) {
        var questions = new HashMap<String, QuestionTally>();
        for (var question : List.of("trend", "means", "cases")) {
            var given = new ArrayList<List<String>>();
            var base = 0;
            BigDecimal sum = null;
            for (var response : responses) {
                var codes = response.codes().get(question);
                if (codes != null) {
                    given.add(codes);
                }
                var valid = codes != null && codes.stream().anyMatch(c -> !NO_ANSWER.contains(c));
                var number = response.numbers().get(question);
                if (number != null) {
                    sum = BigDecimal.valueOf(number).add(sum == null ? BigDecimal.ZERO : sum);
                }
                base += valid || number != null ? 1 : 0;
            }
            var counts = new HashMap<String, Long>();
            given.forEach(codes -> codes.forEach(code -> counts.merge(code, 1L, Long::sum)));
            if (base > 0 || !counts.isEmpty()) {
                questions.put(question, new QuestionTally(base, counts, sum));
            }
        }
        var fingerprint =
                responses.stream()
                        .map(response -> Fingerprint.of(response.response(), response.revision()))
                        .reduce(Fingerprint.NONE, Fingerprint::plus);
        var crossed =
                declared.getOrDefault(responses.getFirst().edition(), List.of()).stream()
                        .map(crossing -> crossed(crossing, responses))
                        .filter(counted -> !counted.counts().isEmpty())
                        .toList();
        return new Tally(responses.size(), fingerprint, questions, crossed);
    }

    /** Pair by pair: whoever gave exactly one valid answer to both counts once. */
    private static CrossTally crossed(Crossing crossing, List<Response> responses) {
        var counts = new TreeMap<String, Map<String, Long>>();
        for (var response : responses) {
            var row = response.codes().getOrDefault(crossing.row(), List.of());
            var column = response.codes().getOrDefault(crossing.column(), List.of());
            if (row.size() == 1
                    && column.size() == 1
                    && !NO_ANSWER.contains(row.getFirst())
                    && !NO_ANSWER.contains(column.getFirst())) {
                counts.computeIfAbsent(row.getFirst(), _ -> new TreeMap<>())
                        .merge(column.getFirst(), 1L, Long::sum);
            }
        }
        return new CrossTally(crossing.row(), crossing.column(), counts);
    }
}
