package org.barometer.trend.disclosure.model;

import static java.util.Comparator.reverseOrder;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When a number of cases tells too much of an agency that reported some of them: the p% rule and
 * two dominance rules, with the agency as contributor.
 *
 * @param estimatePercent the agency with the second most cases must not be able to estimate those
 *     of the largest one closer than by so much of them (the p of the p% rule)
 * @param largestPercent most that one agency may hold of the number
 * @param twoLargestPercent most that two agencies may hold of it
 */
public record Magnitude(int estimatePercent, int largestPercent, int twoLargestPercent) {
    public static final Magnitude DEFAULT = new Magnitude(10, 50, 67);

    boolean clears(Block block) {
        return clears(block.contributions().stream().map(Contribution::base).toList());
    }

    /** Whether the sum of what the agencies hold may be known. */
    boolean clears(Collection<Long> held) {
        var descending = held.stream().sorted(reverseOrder()).toList();
        var sum = descending.stream().mapToLong(Long::longValue).sum();
        var largest = descending.isEmpty() ? 0 : descending.getFirst();
        var second = descending.size() < 2 ? 0 : descending.get(1);
        return largest * 100 <= sum * largestPercent
                && (largest + second) * 100 <= sum * twoLargestPercent
                // Who knows its own and takes it from the sum has the largest and all the others.
                && (sum - largest - second) * 100 >= largest * estimatePercent;
    }

    /**
     * The same where a reader knows, too, how far the agencies differ at most: whichever of them
     * takes its own number away must not be able to say of the largest other one that it holds
     * hardly more than it does.
     *
     * @param squares most that the squared differences from the mean of the agencies add up to
     */
    boolean clears(Block block, double squares) {
        var held = block.contributions().stream().map(Contribution::base).sorted().toList();
        return held.size() > 2
                && IntStream.range(0, held.size()).allMatch(own -> leaves(held, own, squares));
    }

    private boolean leaves(List<Long> ascending, int own, double squares) {
        var largest = own == ascending.size() - 1 ? ascending.size() - 2 : ascending.size() - 1;
        var agencies = ascending.size();
        var others = agencies - 1.0;
        var sum = ascending.stream().mapToLong(Long::longValue).sum();
        var distance = ascending.get(own) - (double) sum / agencies;
        var squaresOfOthers = squares - distance * distance * agencies / others;
        var mean = (sum - ascending.get(own)) / others;
        // One differs most from the mean where all that are left are alike.
        var most = mean + Math.sqrt(Math.max(0, squaresOfOthers) * (others - 1) / others);
        return most * 100 >= ascending.get(largest) * (100.0 + estimatePercent);
    }
}
