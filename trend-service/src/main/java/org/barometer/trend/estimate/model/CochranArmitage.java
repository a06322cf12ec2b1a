package org.barometer.trend.estimate.model;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether a share rises or falls steadily over editions (Cochran 1954, Armitage 1955). Right only
 * for answers that are independent; otherwise {@link #corrected}.
 *
 * @param chiSquared with one degree of freedom
 * @param z its root, with the sign of the trend
 */
public record CochranArmitage(double chiSquared, double z) {

    /** x of n in the edition with a score, such as its year. */
    public record Group(long x, long n, double score) {}

    public static CochranArmitage of(List<Group> groups) {
        var n = groups.stream().mapToDouble(Group::n).sum();
        var p = groups.stream().mapToDouble(Group::x).sum() / n;
        var mean = groups.stream().mapToDouble(group -> group.n() * group.score()).sum() / n;
        var trend = 0.0;
        var spread = 0.0;
        for (var group : groups) {
            var distance = group.score() - mean;
            trend += distance * (group.x() - group.n() * p);
            spread += distance * distance * group.n();
        }
        var variance = p * (1 - p) * spread;
        if (!(variance > 0)) {
            throw new IllegalArgumentException(
                    "A trend needs several editions, and some who said yes and some who did not");
        }
        return new CochranArmitage(trend * trend / variance, trend / Math.sqrt(variance));
    }

    /** First-order Rao-Scott: divided by the design effect of the share. */
    public CochranArmitage corrected(PooledDesignEffect effect) {
        return new CochranArmitage(chiSquared / effect.value(), z / Math.sqrt(effect.value()));
    }

    public double pValue() {
        return ChiSquaredDistribution.of(1).survivalProbability(chiSquared);
    }
}
