package org.barometer.bench;

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
 * Agencies, and what they answered to some questions. Each is estimated in the world, in 41
 * countries and in 18 types of agency, which makes 60 cells.
 */
record Questionnaires(Design design, Map<String, String> types, List<List<Part>> questions) {
    private static final int COUNTRIES = 41;
    private static final int TYPES = 18;

    /**
     * So many different questions take turns; what they answer was never seen in the same order.
     */
    private static final int QUESTIONS = 200;

    static Questionnaires of(int agencies) {
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
        return new Questionnaires(Design.of(clusters), Map.copyOf(types), questions);
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

    /** The shares of all cells with their intervals; a sum of them, so that nothing is left out. */
    double estimate(int question) {
        var world = Sums.of(design, questions.get(question % questions.size()));
        var areas = new ArrayList<Sums>();
        areas.add(world);
        areas.addAll(world.by(Cluster::country).values());
        areas.addAll(world.by(cluster -> types.getOrDefault(cluster.agency(), "")).values());
        var pooled =
                PooledDesignEffect.of(Proportion.of(world, Estimand.RESPONDENTS).stream().toList());
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
