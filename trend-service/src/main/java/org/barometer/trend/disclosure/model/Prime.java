package org.barometer.trend.disclosure.model;

/**
 * Whole numbers modulo 2⁶¹ − 1. What holds exactly holds here too, without rounding and without
 * numbers that grow; that it holds here by chance alone is as good as excluded, and would hide a
 * figure or be found by the auditor, who has another prime.
 */
final class Prime {
    static final long P = (1L << 61) - 1;

    private Prime() {}

    static long of(long value) {
        return Math.floorMod(value, P);
    }

    static long minus(long one, long other) {
        return one >= other ? one - other : one - other + P;
    }

    static long times(long one, long other) {
        var low = one * other;
        var high = Math.multiplyHigh(one, other);
        // 2⁶¹ is 1: the bits from the 61st on are added to those below.
        var sum = (low & P) + ((low >>> 61) | (high << 3));
        return sum >= P ? sum - P : sum;
    }

    /** By Fermat's little theorem. */
    static long inverse(long value) {
        if (value == 0) {
            throw new ArithmeticException("0 has no inverse");
        }
        var result = 1L;
        var square = value;
        for (var exponent = P - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }
}
