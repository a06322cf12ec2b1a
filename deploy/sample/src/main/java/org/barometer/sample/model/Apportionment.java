package org.barometer.sample.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Shares a whole number out in proportion to weights by largest remainders; the first wins a tie.
 */
final class Apportionment {

    private Apportionment() {}

    static int[] share(int total, int... weights) {
        long sum = IntStream.of(weights).asLongStream().sum();
        if (sum == 0 && total > 0) {
            throw new IllegalArgumentException("Nobody to share %d out to".formatted(total));
        }
        if (total == 0) {
            return new int[weights.length];
        }
        var shares =
                IntStream.of(weights).map(w -> Math.toIntExact((long) total * w / sum)).toArray();
        var remainders = IntStream.of(weights).mapToLong(w -> (long) total * w % sum).toArray();
        int left = total - Arrays.stream(shares).sum();
        LongStream.range(0, weights.length)
                .mapToObj(i -> (int) i)
                .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]))
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
