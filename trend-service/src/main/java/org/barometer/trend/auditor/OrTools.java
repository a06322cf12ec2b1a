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
import java.util.stream.IntStream;
import org.barometer.trend.auditor.Solver.Answer.Found;
import org.barometer.trend.auditor.Solver.Answer.None;
import org.barometer.trend.auditor.Solver.Answer.Unknown;
import org.barometer.trend.auditor.model.Problem;
import org.barometer.trend.auditor.model.Problem.Row;
import org.barometer.trend.auditor.model.Problem.Term;
import org.barometer.trend.facts.model.Fact;

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
                    for (var change : changes) {
                        solver.objective().setCoefficient(change.up(), 1);
                        solver.objective()
                                .setCoefficient(
                                        change.down(), 1 + OF_FEW / (1 + change.down().ub()));
                    }
                    solver.objective().setMinimization();
                },
                (_, changes, _) ->
                        changes.stream()
                                .map(
                                        change ->
                                                Math.round(
                                                        change.up().solutionValue()
                                                                - change.down().solutionValue()))
                                .toList());
    }

    @Override
    public Answer<Highest> highest(Problem problem, List<Term> sum) {
        return linear(
                problem,
                (solver, changes) -> {
                    for (var term : sum) {
                        var change = changes.get(term.group());
                        solver.objective().setCoefficient(change.up(), (double) term.coefficient());
                        solver.objective()
                                .setCoefficient(change.down(), (double) -term.coefficient());
                    }
                    solver.objective().setMaximization();
                },
                (solver, _, rows) ->
                        new Highest(
                                solver.objective().value(),
                                IntStream.range(0, rows.size())
                                        .filter(
                                                number ->
                                                        Math.abs(rows.get(number).dualValue())
                                                                > TIGHT)
                                        .mapToObj(number -> problem.rows().get(number).name())
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

    private interface Objective {
        void set(MPSolver solver, List<Change> changes);
    }

    private interface Reading<T> {
        T of(MPSolver solver, List<Change> changes, List<MPConstraint> rows);
    }

    private static <T> Answer<T> linear(Problem problem, Objective objective, Reading<T> reading) {
        var solver =
                new MPSolver("audit", MPSolver.OptimizationProblemType.GLOP_LINEAR_PROGRAMMING);
        try {
            solver.setSolverSpecificParametersAsString(
                    "max_deterministic_time: " + STEPS + " random_seed: 1");
            var changes = new ArrayList<Change>();
            for (var room : problem.rooms()) {
                changes.add(
                        new Change(
                                solver.makeNumVar(0, (double) room.up(), ""),
                                solver.makeNumVar(0, (double) room.down(), "")));
            }
            var rows = problem.rows().stream().map(row -> row(solver, row, changes)).toList();
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

    private static MPConstraint row(MPSolver solver, Row row, List<Change> changes) {
        var constraint =
                solver.makeConstraint(
                        row.atLeast() == Fact.NO_LEAST ? Double.NEGATIVE_INFINITY : row.atLeast(),
                        row.atMost() == Fact.NO_MOST ? Double.POSITIVE_INFINITY : row.atMost(),
                        "");
        for (var term : row.terms()) {
            var change = changes.get(term.group());
            constraint.setCoefficient(change.up(), (double) term.coefficient());
            constraint.setCoefficient(change.down(), (double) -term.coefficient());
        }
        return constraint;
    }
}
