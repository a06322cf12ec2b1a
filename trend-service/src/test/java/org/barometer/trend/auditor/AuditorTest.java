package org.barometer.trend.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.barometer.trend.auditor.Solver.Answer.Found;
import org.barometer.trend.auditor.Solver.Answer.None;
import org.barometer.trend.auditor.Solver.Answer.Unknown;
import org.barometer.trend.auditor.model.Audit;
import org.barometer.trend.auditor.model.AuditVerdict.How;
import org.barometer.trend.auditor.model.AuditVerdict.Safe;
import org.barometer.trend.auditor.model.AuditVerdict.Unsafe;
import org.barometer.trend.auditor.model.Problem;
import org.barometer.trend.auditor.model.Problem.Term;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditorTest {
    private static final Atom SMALL = new Atom("a", "yes");
    private static final Atom OTHER = new Atom("b", "yes");
    private static final Map<Atom, Long> TRUTH = Map.of(SMALL, 2L, OTHER, 20L);
    private static final LinearForm BOTH = LinearForm.sum(List.of(SMALL, OTHER));
    private static final Fact TOTAL = Fact.equal("total", BOTH, 22);
    private static final Sensitive SENSITIVE =
            new Sensitive("a", LinearForm.sum(List.of(SMALL)), 5);
    private static final List<Attacker> PUBLIC = List.of(Attacker.PUBLIC);

    @Test
    void isSafeWhereAnotherDataSetAgrees() {
        var audit = audit(new OrTools(), List.of(TOTAL), PUBLIC);

        assertThat(audit.isClean()).isTrue();
        assertThat(audit.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.verdict()).isInstanceOf(Safe.class));
    }

    @ParameterizedTest
    @MethodSource("faultySolvers")
    void isUnsafeWhateverIsWrongWithTheSolver(Solver faulty) {
        assertThat(how(audit(faulty, List.of(TOTAL), PUBLIC))).isEqualTo(How.UNPROVED);
    }

    static Stream<Solver> faultySolvers() {
        return Stream.of(
                Faulty.of(new Unknown<>()),
                Faulty.of(new Found<>(List.of(0L, 0L))),
                Faulty.of(new Found<>(List.of(3L, 0L))),
                Faulty.of(new Found<>(List.of(-1L, 1L))),
                Faulty.of(new Found<>(List.of(30L, -30L))),
                Faulty.of(new Found<>(List.of(3L, -3L, 0L))),
                Faulty.of(new Found<>(List.of())),
                Faulty.of(new Found<>(List.of(Long.MAX_VALUE, Long.MAX_VALUE))),
                new Failing());
    }

    @Test
    void believesNoSolverThatThereIsNothing() {
        assertThat(audit(Faulty.of(new None<>()), List.of(TOTAL), PUBLIC).isClean()).isFalse();
    }

    @Test
    void findsACountThatIsADifferenceOfTwo() {
        var rest = Fact.equal("all others", LinearForm.sum(List.of(OTHER)), 20);

        var audit = audit(new OrTools(), List.of(TOTAL, rest), PUBLIC);

        assertThat(how(audit)).isEqualTo(How.RECOVERED);
        assertThat(leak(audit).because()).containsExactly("all others", "total");
    }

    @Test
    void findsACountThatRoundingDoesNotHide() {
        var rest = new Fact("all others", LinearForm.sum(List.of(OTHER)), 18, 22);

        var audit = audit(new OrTools(), List.of(TOTAL, rest), PUBLIC);

        assertThat(how(audit)).isEqualTo(How.BELOW_THRESHOLD);
        assertThat(leak(audit).bounds().orElseThrow().most()).isEqualTo(4);
        assertThat(leak(audit).because()).containsExactly("all others", "total");
    }

    @Test
    void findsWhatAnAgencyKnows() {
        var b = new Attacker(new TreeSet<>(List.of("b")), 0);

        assertThat(how(audit(new OrTools(), List.of(TOTAL), List.of(b)))).isEqualTo(How.RECOVERED);
    }

    @Test
    void findsWhatTwoRespondentsKnow() {
        // Seven altogether, of whom five in a would leave two in b: they can be three.
        var truth = Map.of(SMALL, 4L, OTHER, 3L);
        var total = List.of(Fact.equal("total", BOTH, 7));
        var auditor = Auditor.withOrTools();

        for (int respondents = 0; respondents < 4; respondents++) {
            var attacker = new Attacker(Collections.emptySortedSet(), respondents);
            assertThat(auditor.audit(total, List.of(SENSITIVE), truth, List.of(attacker)).isClean())
                    .isEqualTo(respondents < 3);
        }
    }

    @Test
    void aRespondentAnswersEveryQuestion() {
        var noA = new Atom("a", "first: no");
        var noB = new Atom("a", "second: no");
        var yesA = new Atom("a", "first: yes");
        var yesB = new Atom("a", "second: yes");
        var truth = Map.of(noA, 1L, noB, 1L, yesA, 0L, yesB, 0L);
        var facts =
                List.of(
                        Fact.equal("first", LinearForm.sum(List.of(noA, yesA)), 1),
                        Fact.equal("second", LinearForm.sum(List.of(noB, yesB)), 1));
        var sensitive = new Sensitive("yes", LinearForm.sum(List.of(yesA, yesB)), 1);
        var auditor = Auditor.withOrTools();
        var one = new Attacker(Collections.emptySortedSet(), 1);

        // Either answer alone would leave the other one open.
        assertThat(auditor.audit(facts, List.of(sensitive), truth, PUBLIC).isClean()).isTrue();
        assertThat(auditor.audit(facts, List.of(sensitive), truth, List.of(one)).isClean())
                .isFalse();
    }

    @Test
    void aRespondentIsOfOneAgency() {
        var noA = new Atom("a", "first: no");
        var noB = new Atom("b", "second: no");
        var yesA = new Atom("a", "first: yes");
        var yesB = new Atom("b", "second: yes");
        var truth = Map.of(noA, 1L, noB, 1L, yesA, 0L, yesB, 0L);
        var facts =
                List.of(
                        Fact.equal("first", LinearForm.sum(List.of(noA, yesA)), 1),
                        Fact.equal("second", LinearForm.sum(List.of(noB, yesB)), 1));
        var sensitive = new Sensitive("yes", LinearForm.sum(List.of(yesA, yesB)), 1);
        var auditor = Auditor.withOrTools();

        // One knows one of the two answers, and two know both.
        for (int respondents = 0; respondents < 3; respondents++) {
            var attacker = new Attacker(Collections.emptySortedSet(), respondents);
            assertThat(auditor.audit(facts, List.of(sensitive), truth, List.of(attacker)).isClean())
                    .isEqualTo(respondents < 2);
        }
    }

    @Test
    void holdsNothingForSafeWhereFactsContradict() {
        var wrong = Fact.equal("printed", BOTH, 23);

        var audit = audit(new OrTools(), List.of(TOTAL, wrong), PUBLIC);

        assertThat(how(audit)).isEqualTo(How.UNPROVED);
        assertThat(leak(audit).because()).containsExactly("printed");
    }

    @Test
    void holdsACountOfNothingForUnsafe() {
        var nothing = new Sensitive("nothing", LinearForm.NOTHING, 5);

        var audit = Auditor.withOrTools().audit(List.of(TOTAL), List.of(nothing), TRUTH, PUBLIC);

        assertThat(how(audit)).isEqualTo(How.UNPROVED);
    }

    @Test
    void saysTheSameAgain() {
        var table = RandomPublication.of(7);
        var auditor = Auditor.withOrTools();
        var once =
                auditor.audit(
                        table.facts(),
                        table.sensitive(),
                        table.truth(),
                        RandomPublication.ATTACKERS);

        assertThat(
                        auditor.audit(
                                table.facts(),
                                table.sensitive(),
                                table.truth(),
                                RandomPublication.ATTACKERS.reversed()))
                .isEqualTo(once);
    }

    private static Audit audit(Solver solver, List<Fact> facts, List<Attacker> attackers) {
        return new Auditor(solver).audit(facts, List.of(SENSITIVE), TRUTH, attackers);
    }

    private static How how(Audit audit) {
        return leak(audit).how();
    }

    private static Unsafe leak(Audit audit) {
        assertThat(audit.findings()).hasSize(1);
        assertThat(audit.findings().getFirst().verdict()).isInstanceOf(Unsafe.class);
        return (Unsafe) audit.findings().getFirst().verdict();
    }

    /** Gives the same answer whatever it is asked, and no bounds. */
    private record Faulty(Answer<List<Long>> answer) implements Solver {
        static Solver of(Answer<List<Long>> answer) {
            return new Faulty(answer);
        }

        @Override
        public Answer<List<Long>> relaxed(Problem problem) {
            return answer;
        }

        @Override
        public Answer<List<Long>> whole(Problem problem) {
            return answer;
        }

        @Override
        public Answer<Highest> highest(Problem problem, List<Term> sum) {
            return new Unknown<>();
        }
    }

    private static final class Failing implements Solver {
        @Override
        public Answer<List<Long>> relaxed(Problem problem) {
            throw new IllegalStateException("out of order");
        }

        @Override
        public Answer<List<Long>> whole(Problem problem) {
            throw new IllegalStateException("out of order");
        }

        @Override
        public Answer<Highest> highest(Problem problem, List<Term> sum) {
            throw new IllegalStateException("out of order");
        }
    }
}
