package org.barometer.trend.auditor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a count follows from sums that are known exactly, by linear algebra alone. It calculates
 * modulo 2³¹ − 1, another prime than the one by which figures are hidden: what one of them takes
 * for 0 by chance, the other does not.
 */
public final class RankTest {
    private static final long PRIME = Integer.MAX_VALUE;

    /** Each begins with a 1 where no other one that came before has anything. */
    private final List<SortedMap<Integer, Long>> pivots = new ArrayList<>();

    /**
     * @param known coefficients by column, a row for each sum
     */
    public RankTest(List<SortedMap<Integer, Long>> known) {
        known.forEach(
                row -> {
                    var rest = reduce(row);
                    if (!rest.isEmpty()) {
                        long first = rest.values().iterator().next();
                        pivots.add(scaled(rest, inverse(first)));
                    }
                });
    }

    /** Whether a sum is a combination of those that are known. */
    public boolean follows(SortedMap<Integer, Long> sum) {
        return reduce(sum).isEmpty();
    }

    private SortedMap<Integer, Long> reduce(SortedMap<Integer, Long> row) {
        SortedMap<Integer, Long> rest = scaled(row, 1);
        for (var pivot : pivots) {
            var there = rest.get(pivot.firstKey());
            if (there != null) {
                scaled(pivot, PRIME - there)
                        .forEach((column, value) -> rest.merge(column, value, RankTest::sum));
                rest.values().removeIf(value -> value == 0);
            }
        }
        return rest;
    }

    private static long sum(long one, long other) {
        return (one + other) % PRIME;
    }

    private static SortedMap<Integer, Long> scaled(SortedMap<Integer, Long> row, long factor) {
        var result = new TreeMap<Integer, Long>();
        row.forEach(
                (column, value) -> {
                    long scaled = Math.floorMod(value, PRIME) * factor % PRIME;
                    if (scaled != 0) {
                        result.put(column, scaled);
                    }
                });
        return result;
    }

    /** By Fermat: the power to the prime less 2. */
    private static long inverse(long value) {
        long result = 1;
        long power = value;
        for (long exponent = PRIME - 2; exponent > 0; exponent /= 2) {
            if (exponent % 2 == 1) {
                result = result * power % PRIME;
            }
            power = power * power % PRIME;
        }
        return result;
    }
}
