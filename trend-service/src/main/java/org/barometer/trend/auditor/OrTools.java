package org.barometer.trend.auditor;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.util.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.barometer.trend.auditor.Solver.Answer.Found;
import org.barometer.trend.auditor.Solver.Answer.None;
import org.barometer.trend.auditor.Solver.Answer.Unknown;
import org.barometer.trend.auditor.model.Problem;
import org.barometer.trend.auditor.model.Problem.Row;
import org.barometer.trend.auditor.model.Problem.Term;
import org.barometer.trend.facts.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * GLOP and CP-SAT of Google's OR-Tools. One thread, one seed and limits that count steps instead of
 * seconds: the same question gets the same answer on any machine.
 */
final class OrTools implements Solver {
    private static final double STEPS = 10;
    private static final double TIGHT = 1e-7;

    /** How much dearer it is to take the only respondent than to take one of very many. */
    private static final double OF_FEW = 8;

    OrTools() {
        Loader.loadNativeLibraries();
    }

    /** Few changes, and those where many are: whoever knows the others of a few would notice. */
    @Override
    public Answer<List<Long>> relaxed(Problem problem) {
        return linear(
                problem,
                (solver, changes) -> {
                    for (var change : changes.values()) {
                        solver.objective().setCoefficient(change.up(), 1);
                        solver.objective()
                                .setCoefficient(
                                        change.down(), 1 + OF_FEW / (1 + change.down().ub()));
                    }
                    solver.objective().setMinimization();
                },
                (_, changes, _) ->
                        IntStream.range(0, problem.rooms().size())
                                .mapToObj(group -> changed(changes.get(group)))
                                .toList());
    }

    private static long changed(@Nullable Change change) {
        return change == null
                ? 0
                : Math.round(change.up().solutionValue() - change.down().solutionValue());
    }

    @Override
    public Answer<Highest> highest(Problem problem, List<Term> sum) {
        return linear(
                problem,
                (solver, changes) -> {
                    for (var term : sum) {
                        var change = changes.get(term.group());
                        if (change != null) {
                            double coefficient = (double) term.coefficient();
                            solver.objective().setCoefficient(change.up(), coefficient);
                            solver.objective().setCoefficient(change.down(), -coefficient);
                        }
                    }
                    solver.objective().setMaximization();
                },
                (solver, _, rows) ->
                        new Highest(
                                solver.objective().value(),
                                rows.stream()
                                        .filter(
                                                row ->
                                                        Math.abs(row.constraint().dualValue())
                                                                > TIGHT)
                                        .map(Constraint::name)
                                        .toList()));
    }

    @Override
    public Answer<List<Long>> whole(Problem problem) {
        var model = new CpModel();
        var changes =
                problem.rooms().stream()
                        .map(room -> model.newIntVar(-room.down(), room.up(), ""))
                        .toArray(IntVar[]::new);
        for (var row : problem.rows()) {
            var terms = row.terms();
            model.addLinearExpressionInDomain(
                    LinearExpr.weightedSum(
                            terms.stream()
                                    .map(term -> changes[term.group()])
                                    .toArray(IntVar[]::new),
                            terms.stream().mapToLong(Term::coefficient).toArray()),
                    new Domain(row.atLeast(), row.atMost()));
        }
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setMaxDeterministicTime(STEPS)
                .setStopAfterFirstSolution(true);
        return switch (solver.solve(model)) {
            case OPTIMAL, FEASIBLE ->
                    new Found<>(
                            IntStream.range(0, changes.length)
                                    .mapToObj(group -> solver.value(changes[group]))
                                    .toList());
            case INFEASIBLE -> new None<>();
            case UNKNOWN, MODEL_INVALID, UNRECOGNIZED -> new Unknown<>();
        };
    }

    /** A change as two numbers that are never negative, so that its size is a sum. */
    private record Change(MPVariable up, MPVariable down) {}

    private record Constraint(String name, MPConstraint constraint) {}

    private interface Objective {
        void set(MPSolver solver, Map<Integer, Change> changes);
    }

    private interface Reading<T> {
        T of(MPSolver solver, Map<Integer, Change> changes, List<Constraint> rows);
    }

    private static <T> Answer<T> linear(Problem problem, Objective objective, Reading<T> reading) {
        var solver =
                new MPSolver("audit", MPSolver.OptimizationProblemType.GLOP_LINEAR_PROGRAMMING);
        try {
            solver.setSolverSpecificParametersAsString(
                    "max_deterministic_time: " + STEPS + " random_seed: 1");
            var changes = new TreeMap<Integer, Change>();
            for (int group = 0; group < problem.rooms().size(); group++) {
                var room = problem.rooms().get(group);
                if (!room.isNone()) {
                    changes.put(
                            group,
                            new Change(
                                    solver.makeNumVar(0, (double) room.up(), ""),
                                    solver.makeNumVar(0, (double) room.down(), "")));
                }
            }
            var rows = new ArrayList<Constraint>();
            for (var row : problem.rows()) {
                row(solver, row, changes).ifPresent(rows::add);
            }
            objective.set(solver, changes);
            return switch (solver.solve()) {
                case OPTIMAL -> new Found<>(reading.of(solver, changes, rows));
                case INFEASIBLE -> new None<>();
                case FEASIBLE, UNBOUNDED, ABNORMAL, MODEL_INVALID, NOT_SOLVED -> new Unknown<>();
            };
        } finally {
            solver.delete();
        }
    }

    /** Empty for a row that no change touches and that holds as it is. */
    private static Optional<Constraint> row(
            MPSolver solver, Row row, Map<Integer, Change> changes) {
        var terms = row.terms().stream().filter(term -> changes.containsKey(term.group())).toList();
        if (terms.isEmpty() && row.atLeast() <= 0 && row.atMost() >= 0) {
            return Optional.empty();
        }
        var constraint =
                solver.makeConstraint(
                        row.atLeast() == Fact.NO_LEAST ? Double.NEGATIVE_INFINITY : row.atLeast(),
                        row.atMost() == Fact.NO_MOST ? Double.POSITIVE_INFINITY : row.atMost(),
                        "");
        for (var term : terms) {
            var change = changes.get(term.group());
            if (change != null) {
                constraint.setCoefficient(change.up(), (double) term.coefficient());
                constraint.setCoefficient(change.down(), (double) -term.coefficient());
            }
        }
        return Optional.of(new Constraint(row.name(), constraint));
    }
}
