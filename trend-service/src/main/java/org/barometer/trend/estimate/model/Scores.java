package org.barometer.trend.estimate.model;

import java.util.Arrays;

/**
 * How far each agency moves an estimate: the linearised scores of its respondents, added up. Only
 * agencies that contribute have one; the others have 0.
 */
final class Scores {
    /** The numbers of the agencies in their design, ascending. */
    private final int[] clusters;

    private final double[] values;

    private Scores(int[] clusters, double[] values) {
        this.clusters = clusters;
        this.values = values;
    }

    /** Of parts in the order of the design; an agency may have several. */
    static Scores adding(int[] clusters, double[] values) {
        var merged = new int[clusters.length];
        var sums = new double[clusters.length];
        var size = 0;
        for (var i = 0; i < clusters.length; i++) {
            if (size == 0 || merged[size - 1] != clusters[i]) {
                merged[size++] = clusters[i];
            }
            sums[size - 1] += values[i];
        }
        return size == clusters.length
                ? new Scores(merged, sums)
                : new Scores(Arrays.copyOf(merged, size), Arrays.copyOf(sums, size));
    }

    int size() {
        return clusters.length;
    }

    int cluster(int i) {
        return clusters[i];
    }

    double value(int i) {
        return values[i];
    }

    Scores times(double factor) {
        return new Scores(clusters, Arrays.stream(values).map(value -> value * factor).toArray());
    }

    /** Over the agencies of both. */
    Scores plus(Scores other) {
        var both = new int[clusters.length + other.clusters.length];
        var sums = new double[both.length];
        var size = 0;
        for (int i = 0, j = 0; i < clusters.length || j < other.clusters.length; size++) {
            var mine = i < clusters.length ? clusters[i] : Integer.MAX_VALUE;
            var others = j < other.clusters.length ? other.clusters[j] : Integer.MAX_VALUE;
            both[size] = Math.min(mine, others);
            sums[size] =
                    (mine <= others ? values[i++] : 0) + (others <= mine ? other.values[j++] : 0);
        }
        return new Scores(Arrays.copyOf(both, size), Arrays.copyOf(sums, size));
    }
}
