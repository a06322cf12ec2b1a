package org.barometer.e2e.redteam;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What follows from equations by adding and subtracting them, in whole numbers of any size: a
 * second way to find exact counts, which no rounding can mislead.
 */
final class Elimination {

    /** Each row by its first unknown, which no later row has. */
    private final Map<Integer, Map<Integer, BigInteger>> pivots = new HashMap<>();

    Elimination(List<Program.Row> rows) {
        for (var row : rows) {
            if (row.low() == row.high()) {
                var rest = reduced(row.terms());
                if (!rest.isEmpty()) {
                    pivots.put(rest.firstKey(), rest);
                }
            }
        }
    }

    boolean implies(Map<Integer, Double> sum) {
        return reduced(sum).isEmpty();
    }

    private NavigableMap<Integer, BigInteger> reduced(Map<Integer, Double> terms) {
        var rest = new TreeMap<Integer, BigInteger>();
        terms.forEach(
                (unknown, factor) -> rest.put(unknown, BigInteger.valueOf(Math.round(factor))));
        for (var unknown = next(rest, -1); unknown >= 0; unknown = next(rest, unknown)) {
            var pivot = pivots.get(unknown);
            if (pivot != null) {
                cancel(rest, pivot, unknown);
            }
        }
        return rest;
    }

    private static int next(NavigableMap<Integer, BigInteger> rest, int after) {
        var key = rest.higherKey(after);
        return key == null ? -1 : key;
    }

    private static void cancel(
            Map<Integer, BigInteger> rest, Map<Integer, BigInteger> pivot, int unknown) {
        var mine = rest.getOrDefault(unknown, BigInteger.ZERO);
        var its = pivot.getOrDefault(unknown, BigInteger.ONE);
        rest.replaceAll((_, factor) -> factor.multiply(its));
        pivot.forEach(
                (other, factor) ->
                        rest.merge(other, factor.multiply(mine).negate(), BigInteger::add));
        rest.values().removeIf(factor -> factor.signum() == 0);
        var divisor = rest.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        if (divisor.signum() != 0) {
            rest.replaceAll((_, factor) -> factor.divide(divisor));
        }
    }
}
