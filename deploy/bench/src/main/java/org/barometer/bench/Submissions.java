package org.barometer.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * P1: signed-in, validated submissions, response and outbox durable before the 2xx, against pgbench
 * inserting the same two rows. P2 comes along: what one submission costs in processor time.
 */
final class Submissions implements Target {
    @Override
    public List<Figure> measure(Plan plan) {
        try (var suite = RunningSuite.start(plan, RunningSuite.freshData(plan, "submissions"))) {
            var edition = BenchEdition.open(suite, 2102);
            var pgbench = new Pgbench(suite, edition);
            return new Run(plan, new SubmissionLoad(suite, edition), pgbench).figures();
        }
    }

    private record Run(Plan plan, SubmissionLoad load, Pgbench pgbench) {

        List<Figure> figures() {
            var rates = new ArrayList<Double>();
            var milliseconds = new ArrayList<Double>();
            var generator = new ArrayList<Double>();
            var slow = new ArrayList<Double>();
            load.warmUp(plan);

            var many =
                    Pairs.interleaved(
                            plan.rounds(),
                            () -> {
                                var cost = load.closedLoop(SubmissionLoad.CLIENTS, plan.stretch());
                                rates.add(cost.outcome().perSecond());
                                milliseconds.add(cost.milliseconds());
                                generator.add(cost.outcome().generatorCores());
                                return rates.getLast();
                            },
                            () -> pgbench.perSecond(SubmissionLoad.CLIENTS, plan.stretch()));
            var one =
                    Pairs.interleaved(
                            plan.rounds(),
                            () -> load.closedLoop(1, plan.stretch()).outcome().perSecond(),
                            () -> pgbench.perSecond(1, plan.stretch()));
            double half = new Rounds(rates).median() / 2;
            for (int round = 0; round < plan.rounds(); round++) {
                slow.add(
                        load.openLoop(SubmissionLoad.CLIENTS, half, plan.stretch())
                                .outcome()
                                .milliseconds(99));
            }
            return List.of(
                    Figure.compared(
                            "P1",
                            "submissions, 32 clients",
                            "/s",
                            many,
                            "pgbench",
                            new Goal.AtLeast(1.0)),
                    Figure.compared(
                            "P1",
                            "submissions, 1 client",
                            "/s",
                            one,
                            "pgbench",
                            new Goal.AtLeast(0.45)),
                    Figure.plain(
                            "P1",
                            "p99 at half of the maximum",
                            "ms",
                            new Rounds(slow),
                            new Goal.AtMost(25)),
                    Figure.plain(
                            "P1",
                            "cores used by the load generator",
                            "",
                            new Rounds(generator),
                            new Goal.None()),
                    Figure.plain(
                            "P2",
                            "processor time of a submission, service and database",
                            "ms",
                            new Rounds(milliseconds),
                            new Goal.AtMost(0.25)));
        }
    }
}
