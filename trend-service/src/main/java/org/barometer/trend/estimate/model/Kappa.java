package org.barometer.trend.estimate.model;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far coders agree beyond what chance would bring.
 *
 * @param value 1 for full agreement, 0 for what chance brings
 * @param z how many standard errors it is away from chance; not told for weighted values
 */
public record Kappa(double value, OptionalDouble z) {

    /** How much a disagreement between neighbouring values counts, and one between distant ones. */
    public enum Weights {
        /** As much. */
        NONE,
        /** By the distance. */
        LINEAR,
        /** By the square of the distance. */
        SQUARED
    }

    /**
     * Of two coders (Cohen 1960; weighted: Cohen 1968; the standard error: Fleiss, Cohen and
     * Everitt 1969): 1 - observed / expected disagreement.
     *
     * @param one what the first coder said of each unit, and {@code other} the second; values are
     *     ranked by their natural order
     */
    public static <V extends Comparable<V>> Kappa cohen(
            List<V> one, List<V> other, Weights weights) {
        if (one.size() != other.size() || one.isEmpty()) {
            throw new IllegalArgumentException("Both coders are needed for each unit");
        }
        var values = new TreeSet<>(one);
        values.addAll(other);
        var ranks = new TreeMap<V, Integer>();
        values.forEach(value -> ranks.put(value, ranks.size()));
        var size = values.size();
        var ofOne = new double[size];
        var ofOther = new double[size];
        var observed = 0.0;
        var n = one.size();
        for (var unit = 0; unit < n; unit++) {
            var i = ranks.getOrDefault(one.get(unit), 0);
            var j = ranks.getOrDefault(other.get(unit), 0);
            ofOne[i] += 1.0 / n;
            ofOther[j] += 1.0 / n;
            observed += disagreement(i, j, weights) / n;
        }
        var expected = 0.0;
        var pull = 0.0;
        for (var i = 0; i < size; i++) {
            pull += ofOne[i] * ofOther[i] * (ofOne[i] + ofOther[i]);
            for (var j = 0; j < size; j++) {
                expected += ofOne[i] * ofOther[j] * disagreement(i, j, weights);
            }
        }
        if (size < 2) {
            throw new IllegalArgumentException("Both coders always said the same one thing");
        }
        var kappa = 1 - observed / expected;
        if (weights != Weights.NONE) {
            return new Kappa(kappa, OptionalDouble.empty());
        }
        var chance = 1 - expected;
        var variance = (chance + chance * chance - pull) / (n * expected * expected);
        return new Kappa(kappa, OptionalDouble.of(kappa / Math.sqrt(variance)));
    }

    private static double disagreement(int i, int j, Weights weights) {
        var distance = Math.abs(i - j);
        return switch (weights) {
            case NONE -> distance == 0 ? 0 : 1;
            case LINEAR -> distance;
            case SQUARED -> (double) distance * distance;
        };
    }

    /**
     * Of several coders (Fleiss 1971).
     *
     * @param units how many coders gave each value, for each unit; as many coders for each
     */
    public static Kappa fleiss(List<List<Integer>> units) {
        var n = units.size();
        var coders = units.getFirst().stream().mapToInt(Integer::intValue).sum();
        var shares = new double[units.getFirst().size()];
        var agreement = 0.0;
        for (var unit : units) {
            if (unit.size() != shares.length
                    || unit.stream().mapToInt(Integer::intValue).sum() != coders
                    || coders < 2) {
                throw new IllegalArgumentException("Each unit needs the same coders and values");
            }
            for (var value = 0; value < shares.length; value++) {
                var count = (double) unit.get(value);
                shares[value] += count / ((double) n * coders);
                agreement += count * (count - 1) / ((double) n * coders * (coders - 1));
            }
        }
        var chance = DoubleStream.of(shares).map(p -> p * p).sum();
        var apart = 1 - chance;
        var skew = DoubleStream.of(shares).map(p -> p * (1 - p) * (1 - 2 * p)).sum();
        var variance = 2 * (apart * apart - skew) / (apart * apart * n * coders * (coders - 1));
        var kappa = (agreement - chance) / apart;
        return new Kappa(kappa, OptionalDouble.of(kappa / Math.sqrt(variance)));
    }

    /** How probable so much agreement is by chance alone, two-sided. */
    public OptionalDouble pValue() {
        return z.isPresent()
                ? OptionalDouble.of(
                        2
                                * NormalDistribution.of(0, 1)
                                        .survivalProbability(Math.abs(z.getAsDouble())))
                : OptionalDouble.empty();
    }
}
