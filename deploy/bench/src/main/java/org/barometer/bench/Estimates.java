package org.barometer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * P10: shares with their intervals from the counts of agencies, by one thread, as JMH measures them
 * after warming up in a JVM of its own.
 */
final class Estimates implements Target {
    private static final TimeValue SECOND = TimeValue.seconds(1);
    private static final List<Integer> AGENCIES = List.of(100, 1_000, 10_000);

    @Override
    public List<Figure> measure(Plan plan) {
        return List.of(
                Figure.plain(
                        "P10",
                        "%,d measures, 60 cells, %d editions of 100 agencies"
                                .formatted(EstimateBenchmark.MEASURES, EstimateBenchmark.EDITIONS),
                        "s",
                        rounds(plan, "everything", 100),
                        new Goal.AtMost(1)),
                Figure.plain(
                        "P10",
                        "a single measure, 60 cells, %d editions"
                                .formatted(EstimateBenchmark.EDITIONS),
                        "ms",
                        rounds(plan, "measure", 100),
                        new Goal.AtMost(2)),
                Figure.plain(
                        "P10",
                        "slope of a measure's time over agencies, 100 to 10,000",
                        "",
                        Rounds.of(slope(plan)),
                        new Goal.AtMost(1.05)));
    }

    private static double slope(Plan plan) {
        var points = new ArrayList<Slope.Point>();
        for (int agencies : AGENCIES) {
            var rounds = rounds(plan, "edition", agencies);
            plan.say(
                    "%,d agencies: an edition of a measure in %.1f µs (%.1f to %.1f)"
                            .formatted(
                                    agencies, rounds.median(), rounds.lowest(), rounds.highest()));
            points.add(new Slope.Point(agencies, rounds.median()));
        }
        return Slope.of(points);
    }

    /** Of one of the methods of {@link EstimateBenchmark}, a round for each iteration. */
    private static Rounds rounds(Plan plan, String method, int agencies) {
        var options =
                new OptionsBuilder()
                        .include(
                                "^%s$"
                                        .formatted(
                                                Pattern.quote(
                                                        EstimateBenchmark.class.getName()
                                                                + "."
                                                                + method)))
                        .param("agencies", Integer.toString(agencies))
                        .forks(1)
                        .warmupIterations(plan.quick() ? 2 : 5)
                        .warmupTime(SECOND)
                        .measurementIterations(plan.rounds())
                        .measurementTime(SECOND)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        try {
            return rounds(new Runner(options).runSingle());
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not measure " + method, e);
        }
    }

    private static Rounds rounds(RunResult result) {
        return new Rounds(
                result.getBenchmarkResults().stream()
                        .flatMap(forked -> forked.getIterationResults().stream())
                        .map(IterationResult::getPrimaryResult)
                        .map(primary -> primary.getScore())
                        .toList());
    }
}
