package org.barometer.trend.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.barometer.trend.auditor.model.Problem;
import org.barometer.trend.auditor.model.Problem.Term;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;
import org.junit.jupiter.api.Test;

class RepairTest {
    private static final List<Attacker> PUBLIC = List.of(Attacker.PUBLIC);
    private static final Auditor AUDITOR = Auditor.withOrTools();
    private static final Repair REPAIR = new Repair(AUDITOR);

    @Test
    void hidesTheSmallestFigureThatGivesACountAway() {
        var table = new Table(Map.of("A", 6L, "B", 8L, "C", 2L, "D", 40L));

        var repaired = REPAIR.repair(table, Set.of("C"), table.truth(), PUBLIC);

        assertThat(repaired.audit().isClean()).isTrue();
        assertThat(repaired.hidden()).containsExactly("A", "C");
    }

    @Test
    void hidesNothingWhereNothingIsSensitive() {
        var table = new Table(Map.of("A", 6L, "B", 8L));

        var repaired = REPAIR.repair(table, Set.of(), table.truth(), PUBLIC);

        assertThat(repaired.hidden()).isEmpty();
        assertThat(repaired.audit().isClean()).isTrue();
    }

    @Test
    void givesUpWhereNothingCanBeHidden() {
        var table = new Table(Map.of("A", 2L));

        var repaired = REPAIR.repair(table, Set.of("A"), table.truth(), PUBLIC);

        assertThat(repaired.audit().isClean()).isFalse();
    }

    @Test
    void hidesAnswersBeforeBasesAndNeverWhatTheWordsMean() {
        var yes = new Atom("A", "yes");
        var no = new Atom("A", "no");
        var truth = Map.of(yes, 30L, no, 2L);
        var rounds = new ArrayList<Set<String>>();
        var publication =
                new Listed(
                        List.of(
                                Fact.equal("more say yes", form(yes).minus(form(no)), 28),
                                Fact.equal("base", form(yes).plus(form(no)), 32),
                                Fact.equal("also a base", form(yes).plus(form(no)), 32),
                                Fact.equal("some no", form(no), 2)),
                        new Sensitive("no", form(no), 5),
                        rounds);

        var repaired =
                new Repair(new Auditor(new Clueless()))
                        .repair(publication, Set.of(), truth, PUBLIC);

        assertThat(rounds)
                .containsExactly(
                        Set.of(),
                        Set.of("some no"),
                        Set.of("also a base", "some no"),
                        Set.of("also a base", "base", "some no"));
        assertThat(repaired.audit().isClean()).isFalse();
    }

    private static LinearForm form(Atom atom) {
        return LinearForm.sum(List.of(atom));
    }

    /** Proves nothing, so that one figure after the other is hidden. */
    private static final class Clueless implements Solver {
        @Override
        public Answer<List<Long>> relaxed(Problem problem) {
            return new Answer.Unknown<>();
        }

        @Override
        public Answer<List<Long>> whole(Problem problem) {
            return new Answer.Unknown<>();
        }

        @Override
        public Answer<Highest> highest(Problem problem, List<Term> sum) {
            return new Answer.Unknown<>();
        }
    }

    /** Everything could be hidden, whatever it is. */
    private record Listed(List<Fact> all, Sensitive secret, List<Set<String>> rounds)
            implements Hideable {
        @Override
        public List<Fact> facts(Set<String> hidden) {
            rounds.add(Set.copyOf(hidden));
            return all.stream().filter(fact -> !hidden.contains(fact.name())).toList();
        }

        @Override
        public List<Sensitive> sensitive(Set<String> hidden) {
            return List.of(secret);
        }
    }

    @Test
    void onlyEverHidesMore() {
        LongStream.range(0, 200)
                .mapToObj(RandomPublication::of)
                .forEach(
                        table -> {
                            var rounds = new ArrayList<Set<String>>();
                            var publication = new Watched(table, rounds);
                            var repaired =
                                    REPAIR.repair(publication, Set.of(), table.truth(), PUBLIC);
                            for (int round = 1; round < rounds.size(); round++) {
                                assertThat(rounds.get(round)).containsAll(rounds.get(round - 1));
                            }
                            assertThat(repaired.audit())
                                    .isEqualTo(
                                            AUDITOR.audit(
                                                    publication.facts(repaired.hidden()),
                                                    table.sensitive(),
                                                    table.truth(),
                                                    PUBLIC));
                        });
    }

    /** A random table, whose total is never hidden. */
    private record Watched(RandomPublication table, List<Set<String>> rounds) implements Hideable {
        @Override
        public List<Fact> facts(Set<String> hidden) {
            rounds.add(Set.copyOf(hidden));
            return table.facts().stream()
                    .filter(fact -> fact.name().equals("total") || !hidden.contains(fact.name()))
                    .toList();
        }

        @Override
        public List<Sensitive> sensitive(Set<String> hidden) {
            return table.sensitive();
        }
    }

    /** Answers to one question with their sum, of which counts below 5 are nobody's business. */
    private record Table(Map<String, Long> counts) implements Hideable {
        Map<Atom, Long> truth() {
            var truth = new HashMap<Atom, Long>();
            counts.forEach((option, count) -> truth.put(new Atom("", option), count));
            return truth;
        }

        @Override
        public List<Fact> facts(Set<String> hidden) {
            var facts = new ArrayList<Fact>();
            var total = LinearForm.sum(truth().keySet());
            facts.add(Fact.equal("total", total, total.valueIn(truth())));
            counts.forEach(
                    (option, count) -> {
                        if (!hidden.contains(option)) {
                            facts.add(Fact.equal(option, form(option), count));
                        }
                    });
            return facts;
        }

        @Override
        public List<Sensitive> sensitive(Set<String> hidden) {
            return counts.entrySet().stream()
                    .filter(option -> option.getValue() < 5)
                    .map(option -> new Sensitive(option.getKey(), form(option.getKey()), 5))
                    .toList();
        }

        private static LinearForm form(String option) {
            return LinearForm.sum(List.of(new Atom("", option)));
        }
    }
}
