package org.barometer.trend.estimate.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Agencies and how many of their respondents said yes, for tests. */
record Samples(List<Cluster> clusters, List<Part> parts) {

    /** What one agency answered. */
    private record Answered(String country, int base, int count) {}

    static Arbitrary<Samples> any() {
        return answered().list().ofMinSize(1).ofMaxSize(25).map(Samples::of);
    }

    private static Arbitrary<Answered> answered() {
        var base =
                Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(0)),
                        Tuple.of(9, Arbitraries.integers().between(1, 40)));
        return Combinators.combine(
                        Arbitraries.of("AA", "BB", "CC", "DD"),
                        base,
                        Arbitraries.doubles().between(0, 1))
                .as((country, n, share) -> new Answered(country, n, (int) Math.round(n * share)));
    }

    private static Samples of(List<Answered> agencies) {
        var clusters = new ArrayList<Cluster>();
        var parts = new ArrayList<Part>();
        for (var answered : agencies) {
            var agency = "AG%02d".formatted(clusters.size());
            clusters.add(Cluster.of(agency, answered.country()));
            parts.add(Part.of(agency, answered.base(), answered.count()));
        }
        return new Samples(clusters, parts);
    }

    /** One agency for each pair of base and count, all in one country. */
    static Samples of(int[]... counts) {
        return of(
                Arrays.stream(counts)
                        .map(count -> new Answered("AA", count[0], count[1]))
                        .toList());
    }

    Design design() {
        return Design.of(clusters);
    }

    Sums sums() {
        return Sums.of(design(), parts);
    }

    boolean isEmpty() {
        return parts.stream().allMatch(part -> part.base() == 0);
    }
}
