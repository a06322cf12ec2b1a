package org.barometer.trend.estimate.model;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Agencies whose respondents say yes with probability p, and answer alike with intraclass
 * correlation rho: a beta-binomial distribution, drawn by Pólya's urn.
 */
record ClusteredAnswers(int agencies, int smallest, int largest, double rho, double p) {

    List<Part> draw(RandomGenerator random) {
        var parts = new ArrayList<Part>();
        var balls = 1 / rho - 1;
        for (var agency = 0; agency < agencies; agency++) {
            var size = random.nextInt(smallest, largest + 1);
            var yes = 0;
            for (var drawn = 0; drawn < size; drawn++) {
                if (random.nextDouble() * (balls + drawn) < balls * p + yes) {
                    yes++;
                }
            }
            parts.add(Part.of("AG%02d".formatted(agency), size, yes));
        }
        return parts;
    }

    Design design() {
        return Design.of(
                IntStream.range(0, agencies)
                        .mapToObj(agency -> Cluster.of("AG%02d".formatted(agency), "AA"))
                        .toList());
    }

    /** How often the interval that is reported holds p. */
    double coverage(int rounds, RandomGenerator random) {
        var design = design();
        var held = 0;
        for (var round = 0; round < rounds; round++) {
            var share =
                    Proportion.of(Sums.of(design, draw(random)), Estimand.RESPONDENTS)
                            .orElseThrow();
            if (share.interval(PooledDesignEffect.NONE, Confidence.OF_95_PERCENT)
                    .orElseThrow()
                    .interval()
                    .holds(p)) {
                held++;
            }
        }
        return (double) held / rounds;
    }
}
