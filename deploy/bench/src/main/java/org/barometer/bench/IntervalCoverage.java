package org.barometer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.barometer.trend.estimate.model.Cluster;
import org.barometer.trend.estimate.model.Confidence;
import org.barometer.trend.estimate.model.Design;
import org.barometer.trend.estimate.model.Estimand;
import org.barometer.trend.estimate.model.Part;
import org.barometer.trend.estimate.model.PooledDesignEffect;
import org.barometer.trend.estimate.model.Proportion;
import org.barometer.trend.estimate.model.Sums;

/**
 * C1: how often the 95 % interval holds the share that answers were drawn with, for 20 agencies
 * whose respondents answer alike. The same seed, so the same figure wherever it runs.
 */
final class IntervalCoverage implements Target {
    private static final int AGENCIES = 20;
    private static final int RESPONDENTS = 22;
    private static final double INTRACLASS_CORRELATION = 0.15;
    private static final double SHARE = 0.3;
    private static final int SAMPLES = 100_000;
    private static final int QUICK_SAMPLES = 10_000;

    @Override
    public List<Figure> measure(Plan plan) {
        double held = held(plan.quick() ? QUICK_SAMPLES : SAMPLES);
        plan.say("%.4f of the intervals hold p = %.1f".formatted(held, SHARE));
        return List.of(
                Figure.plain(
                        "C1",
                        "percent of 95 % intervals that hold the share",
                        "%",
                        Rounds.of(100 * held),
                        new Goal.None()),
                Figure.plain(
                        "C1",
                        "points away from 95",
                        "",
                        Rounds.of(Math.abs(100 * held - 95)),
                        new Goal.AtMost(2)));
    }

    private static double held(int samples) {
        var random = new SplittableRandom(2026);
        var design =
                Design.of(
                        IntStream.range(0, AGENCIES)
                                .mapToObj(number -> Cluster.of(agency(number), "AA"))
                                .toList());
        int held = 0;
        for (int sample = 0; sample < samples; sample++) {
            var holds =
                    Proportion.of(Sums.of(design, draw(random)), Estimand.RESPONDENTS)
                            .flatMap(
                                    share ->
                                            share.interval(
                                                    PooledDesignEffect.NONE,
                                                    Confidence.OF_95_PERCENT))
                            .filter(reported -> reported.interval().holds(SHARE));
            held += holds.isPresent() ? 1 : 0;
        }
        return (double) held / samples;
    }

    /** Pólya's urn: a ball that was drawn goes back with another of its colour. */
    private static List<Part> draw(SplittableRandom random) {
        var parts = new ArrayList<Part>();
        double balls = 1 / INTRACLASS_CORRELATION - 1;
        for (int number = 0; number < AGENCIES; number++) {
            int yes = 0;
            for (int drawn = 0; drawn < RESPONDENTS; drawn++) {
                if (random.nextDouble() * (balls + drawn) < balls * SHARE + yes) {
                    yes++;
                }
            }
            parts.add(Part.of(agency(number), RESPONDENTS, yes));
        }
        return parts;
    }

    private static String agency(int number) {
        return "BENCH-%02d".formatted(number);
    }
}
