package org.barometer.trend.estimate.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps the share of false findings down when many are shown side by side (Benjamini and Hochberg
 * 1995).
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * The adjusted p-values, in the order given: the smallest false discovery rate at which each
     * finding would still be shown. min over larger ones of p · N / rank, at most 1.
     */
    public static List<Double> adjust(List<Double> pValues) {
        var descending =
                IntStream.range(0, pValues.size())
                        .boxed()
                        .sorted(Comparator.comparing((Integer i) -> pValues.get(i)).reversed())
                        .toList();
        var adjusted = new Double[pValues.size()];
        var smallest = 1.0;
        var rank = pValues.size();
        for (var i : descending) {
            var p = pValues.get(i);
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("No probability: " + p);
            }
            // The factor first: the last one is then exactly 1, and no finding gains by rounding.
            smallest = Math.min(smallest, p * ((double) pValues.size() / rank));
            adjusted[i] = smallest;
            rank--;
        }
        return List.of(adjusted);
    }
}
