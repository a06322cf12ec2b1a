package org.barometer.trend.estimate.model;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The agencies that took part: the clusters of the sample, in strata. An agency belongs to it even
 * if nobody in it answered the question at hand, because leaving it out would make the others look
 * more alike than they are.
 *
 * <p>The same agencies give the same design in whatever order they come.
 */
public final class Design {
    private final List<Cluster> clusters;
    private final Map<String, Integer> numbers;
    private final List<String> strata;
    private final int[] stratumOf;
    private final int[] sizes;
    private final double[] notTaken;

    private Design(List<Cluster> clusters, Map<String, Integer> population) {
        this.clusters = clusters;
        this.numbers = HashMap.newHashMap(clusters.size());
        this.strata = clusters.stream().map(Cluster::stratum).distinct().sorted().toList();
        this.stratumOf = new int[clusters.size()];
        this.sizes = new int[strata.size()];
        var places = new TreeMap<String, Integer>();
        strata.forEach(stratum -> places.put(stratum, places.size()));
        for (var number = 0; number < clusters.size(); number++) {
            var cluster = clusters.get(number);
            if (numbers.put(cluster.agency(), number) != null) {
                throw new IllegalArgumentException(
                        "Agency %s is in the design twice".formatted(cluster.agency()));
            }
            stratumOf[number] = places.getOrDefault(cluster.stratum(), 0);
            sizes[stratumOf[number]]++;
        }
        this.notTaken = notTaken(population);
    }

    /** The agencies as a sample of many more. */
    public static Design of(Collection<Cluster> clusters) {
        return new Design(clusters.stream().sorted(comparing(Cluster::agency)).toList(), Map.of());
    }

    /** The same agencies as a sample of so many in each stratum (finite population correction). */
    public Design outOf(Map<String, Integer> population) {
        return new Design(clusters, population);
    }

    /** The share of each stratum's agencies that did not take part. */
    private double[] notTaken(Map<String, Integer> population) {
        var shares = new double[sizes.length];
        Arrays.fill(shares, 1);
        for (var stratum = 0; stratum < shares.length; stratum++) {
            var all = population.get(strata.get(stratum));
            if (all != null) {
                if (all < sizes[stratum]) {
                    throw new IllegalArgumentException(
                            "Stratum '%s' cannot have %d agencies: %d took part"
                                    .formatted(strata.get(stratum), all, sizes[stratum]));
                }
                shares[stratum] = 1 - (double) sizes[stratum] / all;
            }
        }
        return shares;
    }

    /** How many agencies took part. */
    public int agencies() {
        return clusters.size();
    }

    /** Agencies less strata: how many independent differences tell how agencies vary. */
    int degreesOfFreedom() {
        return clusters.size() - strata.size();
    }

    /** The same, of the agencies that contribute to a figure. */
    int degreesOfFreedom(Scores scores) {
        var touched = new BitSet(strata.size());
        for (var i = 0; i < scores.size(); i++) {
            touched.set(stratumOf[scores.cluster(i)]);
        }
        return scores.size() - touched.cardinality();
    }

    Cluster cluster(int number) {
        return clusters.get(number);
    }

    int number(String agency) {
        var number = numbers.get(agency);
        if (number == null) {
            throw new IllegalArgumentException(
                    "Agency %s has answers but is not in the design".formatted(agency));
        }
        return number;
    }

    /**
     * Σ_h (1 - m_h/M_h) m_h/(m_h - 1) Σ_g (z_hg - z̄_h)²: the variance between agencies, with
     * replacement (Särndal, Swensson and Wretman 1992, result 2.9.1). Agencies without a score have
     * 0. An agency that is alone in its stratum is measured from the mean of all, which is 0 (as
     * {@code survey.lonely.psu = "adjust"} in R).
     */
    double variance(Scores scores) {
        var sums = new double[sizes.length];
        var squares = new double[sizes.length];
        for (var i = 0; i < scores.size(); i++) {
            var stratum = stratumOf[scores.cluster(i)];
            var score = scores.value(i);
            sums[stratum] += score;
            squares[stratum] += score * score;
        }
        var variance = 0.0;
        for (var h = 0; h < sizes.length; h++) {
            var m = (double) sizes[h];
            var spread =
                    m == 1
                            ? squares[h]
                            : m / (m - 1) * Math.max(0, squares[h] - sums[h] * sums[h] / m);
            variance += notTaken[h] * spread;
        }
        return variance;
    }
}
