package org.barometer.trend.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.barometer.trend.auditor.Solver.Answer.Found;
import org.barometer.trend.auditor.Solver.Answer.None;
import org.barometer.trend.auditor.Solver.Answer.Unknown;
import org.barometer.trend.auditor.model.Problem;
import org.barometer.trend.auditor.model.Problem.Term;
import org.barometer.trend.facts.model.Fact;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A second opinion, by a library that shares nothing with the first. It tells no reasons. */
final class OjAlgo implements Solver {

    @Override
    public Answer<List<Long>> relaxed(Problem problem) {
        return changes(problem, false);
    }

    @Override
    public Answer<List<Long>> whole(Problem problem) {
        return changes(problem, true);
    }

    @Override
    public Answer<Highest> highest(Problem problem, List<Term> sum) {
        var model = new ExpressionsBasedModel();
        var changes = variables(model, problem, false);
        var objective = model.newExpression("sum").weight(1);
        sum.forEach(term -> changes.get(term.group()).addTo(objective, term.coefficient()));
        return answer(model.maximise(), result -> new Highest(result.getValue(), List.of()));
    }

    private static Answer<List<Long>> changes(Problem problem, boolean whole) {
        var model = new ExpressionsBasedModel();
        var changes = variables(model, problem, whole);
        var objective = model.newExpression("size").weight(1);
        changes.forEach(
                change -> {
                    objective.set(change.up(), 1);
                    objective.set(change.down(), 1);
                });
        return answer(model.minimise(), _ -> changes.stream().map(Change::rounded).toList());
    }

    private record Change(Variable up, Variable down) {
        void addTo(Expression expression, long coefficient) {
            expression.set(up, coefficient);
            expression.set(down, -coefficient);
        }

        long rounded() {
            return Math.round(up.getValue().doubleValue() - down.getValue().doubleValue());
        }
    }

    private static List<Change> variables(
            ExpressionsBasedModel model, Problem problem, boolean whole) {
        var changes = new ArrayList<Change>();
        IntStream.range(0, problem.rooms().size())
                .forEach(
                        group -> {
                            var room = problem.rooms().get(group);
                            changes.add(
                                    new Change(
                                            model.newVariable("up" + group)
                                                    .lower(0)
                                                    .upper(room.up())
                                                    .integer(whole),
                                            model.newVariable("down" + group)
                                                    .lower(0)
                                                    .upper(room.down())
                                                    .integer(whole)));
                        });
        for (int number = 0; number < problem.rows().size(); number++) {
            var row = problem.rows().get(number);
            var expression = model.newExpression("row" + number);
            if (row.atLeast() != Fact.NO_LEAST) {
                expression.lower(row.atLeast());
            }
            if (row.atMost() != Fact.NO_MOST) {
                expression.upper(row.atMost());
            }
            row.terms()
                    .forEach(
                            term ->
                                    changes.get(term.group())
                                            .addTo(expression, term.coefficient()));
        }
        return changes;
    }

    private interface Reading<T> {
        T of(Optimisation.Result result);
    }

    private static <T> Answer<T> answer(Optimisation.Result result, Reading<T> reading) {
        return switch (result.getState()) {
            case OPTIMAL, DISTINCT -> new Found<>(reading.of(result));
            case INFEASIBLE -> new None<>();
            default -> new Unknown<>();
        };
    }
}
