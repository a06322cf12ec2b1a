package org.barometer.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
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
 * P10: shares with their intervals from the counts of agencies, by one thread: each in the world,
 * in 41 countries and in 18 types of agency, which makes 60 cells. Processor time, so that others
 * do not count.
 */
final class Estimates implements Target {
    private static final int MEASURES = 2_000;
    private static final int EDITIONS = 20;
    private static final int COUNTRIES = 41;
    private static final int TYPES = 18;

    /**
     * So many different questions take turns; what they answer was never seen in the same order.
     */
    private static final int QUESTIONS = 200;

    /** Passes over all cells of a question before any is measured. */
    private static final int WARM_UP = 20_000;

    @Override
    public List<Figure> measure(Plan plan) {
        var programme = Programme.of(100);
        programme.estimate(WARM_UP);
        var all = new ArrayList<Double>();
        var single = new ArrayList<Double>();
        var slopes = new ArrayList<Double>();
        for (int round = 0; round < plan.rounds(); round++) {
            all.add(seconds(programme, MEASURES * EDITIONS));
            single.add(1_000 * seconds(programme, EDITIONS));
            slopes.add(slope(plan));
        }
        return List.of(
                Figure.plain(
                        "P10",
                        "%,d measures, 60 cells, %d editions of 100 agencies"
                                .formatted(MEASURES, EDITIONS),
                        "s",
                        new Rounds(all),
                        new Goal.AtMost(1)),
                Figure.plain(
                        "P10",
                        "a single measure, 60 cells, %d editions".formatted(EDITIONS),
                        "ms",
                        new Rounds(single),
                        new Goal.AtMost(2)),
                Figure.plain(
                        "P10",
                        "slope of a measure's processor time over agencies, 100 to 10,000",
                        "",
                        new Rounds(slopes),
                        new Goal.AtMost(1.05)));
    }

    private static double slope(Plan plan) {
        var points = new ArrayList<Slope.Point>();
        for (int agencies = 100; agencies <= 10_000; agencies *= 10) {
            var programme = Programme.of(agencies);
            int passes = 1_000_000 / agencies;
            programme.estimate(passes);
            points.add(new Slope.Point(agencies, seconds(programme, passes) / passes));
            plan.say(
                    "%,d agencies: an edition of a measure in %.1f µs"
                            .formatted(agencies, 1e6 * points.getLast().cost()));
        }
        return Slope.of(points);
    }

    private static double seconds(Programme programme, int passes) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        programme.estimate(passes);
        return (thread.getCurrentThreadCpuTime() - start) / 1e9;
    }

    /** Agencies, and what they answered to some questions. */
    private record Programme(Design design, Map<String, String> types, List<List<Part>> questions) {

        static Programme of(int agencies) {
            var random = new SplittableRandom(2026);
            var clusters = new ArrayList<Cluster>();
            var types = new TreeMap<String, String>();
            for (int number = 0; number < agencies; number++) {
                var agency = "BENCH-%05d".formatted(number);
                clusters.add(Cluster.of(agency, "C%02d".formatted(number % COUNTRIES)));
                types.put(agency, "T%02d".formatted(number % TYPES));
            }
            var questions =
                    IntStream.range(0, Math.max(1, QUESTIONS * 100 / agencies))
                            .mapToObj(_ -> answers(clusters, random))
                            .toList();
            return new Programme(Design.of(clusters), Map.copyOf(types), questions);
        }

        private static List<Part> answers(List<Cluster> clusters, SplittableRandom random) {
            return clusters.stream()
                    .map(
                            cluster -> {
                                int base = random.nextInt(1, 12);
                                return Part.of(cluster.agency(), base, random.nextInt(base + 1));
                            })
                    .toList();
        }

        void estimate(int passes) {
            double sum = 0;
            for (int pass = 0; pass < passes; pass++) {
                sum += estimate(questions.get(pass % questions.size()));
            }
            if (Double.isNaN(sum)) {
                throw new IllegalStateException("An interval without ends");
            }
        }

        private double estimate(List<Part> answers) {
            var world = Sums.of(design, answers);
            var areas = new ArrayList<Sums>();
            areas.add(world);
            areas.addAll(world.by(Cluster::country).values());
            areas.addAll(world.by(cluster -> types.getOrDefault(cluster.agency(), "")).values());
            var pooled =
                    PooledDesignEffect.of(
                            Proportion.of(world, Estimand.RESPONDENTS).stream().toList());
            double sum = 0;
            for (var area : areas) {
                sum +=
                        Proportion.of(area, Estimand.RESPONDENTS)
                                .flatMap(share -> share.interval(pooled, Confidence.OF_95_PERCENT))
                                .map(reported -> reported.interval().lower())
                                .orElse(0.0);
            }
            return sum;
        }
    }
}
