package org.barometer.trend.auditor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.barometer.trend.auditor.Solver.Answer;
import org.barometer.trend.auditor.Solver.Answer.Found;
import org.barometer.trend.auditor.Solver.Answer.None;
import org.barometer.trend.auditor.Solver.Highest;
import org.barometer.trend.auditor.model.Attack;
import org.barometer.trend.auditor.model.Audit.Finding;
import org.barometer.trend.auditor.model.AuditVerdict;
import org.barometer.trend.auditor.model.AuditVerdict.Bounds;
import org.barometer.trend.auditor.model.AuditVerdict.How;
import org.barometer.trend.auditor.model.AuditVerdict.Own;
import org.barometer.trend.auditor.model.AuditVerdict.Safe;
import org.barometer.trend.auditor.model.AuditVerdict.Unsafe;
import org.barometer.trend.auditor.model.FactSystem;
import org.barometer.trend.auditor.model.Placement;
import org.barometer.trend.auditor.model.Problem;
import org.barometer.trend.auditor.model.Problem.Row;
import org.barometer.trend.auditor.model.Problem.Term;
import org.barometer.trend.auditor.model.Target;
import org.barometer.trend.auditor.model.Target.Seen;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Sensitive;

/**
 * The audit of one sensitive count. Data sets are kept as they are found: most serve many attackers
 * and many counts, and looking one up costs little beside solving for one.
 */
final class CountAudit {
    /** By how much a solver may be wrong in a bound. */
    private static final double ROUNDING = 1e-6;

    private final Solver solver;
    private final FactSystem system;
    private final Target target;
    private final long respondents;
    private final Pool pool;
    private final List<Seen> candidates = new ArrayList<>();
    private final Map<Attacker, Unsafe> unsafe = new LinkedHashMap<>();

    /** Attackers against whom no data set stands wherever the respondents are. */
    private final List<Attacker> outOfReach = new ArrayList<>();

    /**
     * Begins with what is known already.
     *
     * @param respondents of the attacker who has most
     * @param pool those that are found are added
     */
    CountAudit(Solver solver, FactSystem system, Sensitive sensitive, long respondents, Pool pool) {
        this.solver = solver;
        this.system = system;
        this.target = new Target(system, sensitive);
        this.respondents = respondents;
        this.pool = pool;
        pool.changing(sensitive.form())
                .filter(target::isMissedIn)
                .map(target::see)
                .forEach(candidates::add);
    }

    /**
     * What an attacker can do.
     *
     * @param attacker nobody stronger was asked before
     */
    Finding finding(Attacker attacker) {
        var verdict = verdict(attacker);
        if (verdict instanceof Unsafe leak) {
            unsafe.put(attacker, leak);
        }
        return new Finding(target.sensitive(), attacker, verdict);
    }

    private AuditVerdict verdict(Attacker attacker) {
        var attack = target.against(attacker);
        if (attack.isOwn()) {
            return new Own();
        }
        for (var weaker : unsafe.entrySet()) {
            if (isAtLeast(attacker, weaker.getKey())) {
                return weaker.getValue();
            }
        }
        try {
            return verdict(attack);
        } catch (RuntimeException fault) {
            // A number that does not fit, or a fault of the solver: not proved.
            return Unsafe.unproved(List.of());
        }
    }

    /** Whoever knows more learns at least as much. */
    private static boolean isAtLeast(Attacker stronger, Attacker weaker) {
        return stronger.respondents() >= weaker.respondents()
                && stronger.agencies().containsAll(weaker.agencies());
    }

    private AuditVerdict verdict(Attack attack) {
        var witnesses = new ArrayList<Seen>();
        while (true) {
            var gap = attack.gap(witnesses);
            if (gap.isEmpty()) {
                return new Safe(witnesses.stream().map(Seen::witness).toList());
            }
            var known =
                    candidates.stream().filter(seen -> attack.stands(seen, gap.get())).findFirst();
            var next = known.or(() -> search(attack, gap.get()));
            if (next.isEmpty()) {
                return leak(attack, gap.get());
            }
            if (known.isEmpty()) {
                candidates.add(next.get());
                pool.add(next.get().witness());
            }
            witnesses.add(next.get());
        }
    }

    /**
     * First for a data set that stands wherever the respondents are, since it serves other
     * attackers too; then for one that stands wherever they are in their agencies; then for one
     * that stands where they are here.
     */
    private Optional<Seen> search(Attack attack, Placement gap) {
        return everywhere(attack, gap)
                .or(() -> relaxed(attack, gap, attack.problem(attack.anywhereIn(gap))))
                .or(() -> relaxed(attack, gap, attack.problem(gap)))
                .or(() -> find(attack, gap, attack.problem(gap), solver::whole));
    }

    private Optional<Seen> everywhere(Attack attack, Placement gap) {
        var attacker = attack.attacker();
        if (outOfReach.stream().anyMatch(weaker -> isAtLeast(attacker, weaker))) {
            return Optional.empty();
        }
        var found = relaxed(attack, gap, attack.problem(attack.everywhere(respondents)));
        if (found.isEmpty()) {
            outOfReach.add(attacker);
        }
        return found;
    }

    /** Near by, and only if there is none everywhere. */
    private Optional<Seen> relaxed(Attack attack, Placement gap, Problem problem) {
        return find(attack, gap, attack.near(problem, true), solver::relaxed)
                .or(() -> find(attack, gap, attack.near(problem, false), solver::relaxed))
                .or(() -> find(attack, gap, problem, solver::relaxed));
    }

    private Optional<Seen> find(
            Attack attack,
            Placement gap,
            Problem problem,
            Function<Problem, Answer<List<Long>>> method) {
        return target.goals().stream()
                .map(goal -> method.apply(problem.with(goal)))
                .flatMap(answer -> found(answer, attack).stream())
                .filter(seen -> attack.stands(seen, gap))
                .findFirst();
    }

    /** What a solver found, if it is what it should be. */
    private Optional<Seen> found(Answer<List<Long>> answer, Attack attack) {
        return answer instanceof Found(var moves)
                ? attack.witness(moves)
                        .filter(system::agrees)
                        .filter(target::isMissedIn)
                        .map(target::see)
                : Optional.empty();
    }

    private Unsafe leak(Attack attack, Placement gap) {
        var problem = attack.problem(gap);
        var highest = solver.highest(problem, target.terms());
        var lowest = solver.highest(problem, negated(target.terms()));
        var bounds = bounds(highest, lowest);
        var how = how(attack, problem, bounds);
        var because = new TreeSet<String>();
        if (highest instanceof Found(var bound)) {
            because.addAll(bound.because());
        }
        if (how != How.BELOW_THRESHOLD && lowest instanceof Found(var bound)) {
            because.addAll(bound.because());
        }
        return new Unsafe(how, bounds, because);
    }

    private Optional<Bounds> bounds(Answer<Highest> highest, Answer<Highest> lowest) {
        if (highest instanceof Found(var most) && lowest instanceof Found(var least)) {
            return Optional.of(
                    new Bounds(
                            (long) Math.ceil(target.value() - least.value() - ROUNDING),
                            (long) Math.floor(target.value() + most.value() + ROUNDING)));
        }
        return Optional.empty();
    }

    private How how(Attack attack, Problem problem, Optional<Bounds> bounds) {
        var threshold = target.sensitive().threshold();
        if (attack.follows()
                || bounds.filter(found -> found.least() == found.most()).isPresent()
                || noneOf(problem, target.differences())) {
            return How.RECOVERED;
        }
        return bounds.filter(found -> found.most() < threshold).isPresent()
                        || noneOf(problem, target.goals())
                ? How.BELOW_THRESHOLD
                : How.UNPROVED;
    }

    private boolean noneOf(Problem problem, List<Row> goals) {
        return goals.stream().allMatch(goal -> solver.whole(problem.with(goal)) instanceof None);
    }

    private static List<Term> negated(List<Term> terms) {
        return terms.stream().map(term -> new Term(term.group(), -term.coefficient())).toList();
    }
}
