package org.barometer.bench;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What {@link Estimates} lets JMH measure, in a JVM of its own. */
@NullUnmarked // JMH fills the fields after the constructor.
@State(Scope.Thread)
public class EstimateBenchmark {
    static final int MEASURES = 2_000;
    static final int EDITIONS = 20;

    @Param("100")
    int agencies;

    private Questionnaires questionnaires;
    private int next;

    @Setup
    public void ask() {
        questionnaires = Questionnaires.of(agencies);
    }

    /** One measure in one edition. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public double edition() {
        return questionnaires.estimate(next++ & Integer.MAX_VALUE);
    }

    /** One measure in all editions. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public double measure() {
        return estimate(EDITIONS);
    }

    /** All measures in all editions. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public double everything() {
        return estimate(MEASURES * EDITIONS);
    }

    private double estimate(int times) {
        double sum = 0;
        for (int time = 0; time < times; time++) {
            sum += edition();
        }
        return sum;
    }
}
