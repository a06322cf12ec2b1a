package org.barometer.trend.estimate.model;

import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Krippendorff's alpha: the agreement of any number of coders, with codings that are missing and
 * for any scale (Krippendorff 2011). 1 - observed / expected disagreement.
 */
public final class Krippendorff {

    /** What the distance of two values means. */
    public enum Scale {
        NOMINAL,
        ORDINAL,
        INTERVAL,
        RATIO
    }

    private Krippendorff() {}

    /**
     * The agreement of all coders.
     *
     * @param units the values that each unit was given, by whomever; a missing one is left out
     * @return empty where no unit has two values, or where there is only one value in all
     */
    public static OptionalDouble alpha(List<List<Double>> units, Scale scale) {
        var compared = units.stream().filter(unit -> unit.size() > 1).toList();
        var totals = new TreeMap<Double, Double>();
        compared.forEach(unit -> unit.forEach(value -> totals.merge(value, 1.0, Double::sum)));
        if (totals.size() < 2) {
            return OptionalDouble.empty();
        }
        var observed = 0.0;
        for (var unit : compared) {
            for (var one : unit) {
                for (var other : unit) {
                    observed += distance(one, other, totals, scale) / (unit.size() - 1);
                }
            }
        }
        var n = totals.values().stream().mapToDouble(Double::doubleValue).sum();
        var expected = 0.0;
        for (var one : totals.entrySet()) {
            for (var other : totals.entrySet()) {
                expected +=
                        one.getValue()
                                * other.getValue()
                                * distance(one.getKey(), other.getKey(), totals, scale)
                                / (n - 1);
            }
        }
        return OptionalDouble.of(1 - observed / expected);
    }

    /** The squared distance; of ranks: by how many codings lie between the two values. */
    private static double distance(
            double one, double other, NavigableMap<Double, Double> totals, Scale scale) {
        if (one == other) {
            return 0;
        }
        var distance =
                switch (scale) {
                    case NOMINAL -> 1;
                    case INTERVAL -> one - other;
                    case RATIO -> (one - other) / (one + other);
                    case ORDINAL -> {
                        var low = Math.min(one, other);
                        var high = Math.max(one, other);
                        var ends = totals.getOrDefault(low, 0.0) + totals.getOrDefault(high, 0.0);
                        var between =
                                totals.subMap(low, true, high, true).values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum();
                        yield between - ends / 2;
                    }
                };
        return distance * distance;
    }
}
