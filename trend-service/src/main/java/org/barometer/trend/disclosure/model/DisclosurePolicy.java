package org.barometer.trend.disclosure.model;

import org.jspecify.annotations.Nullable;

/**
 * The limits below which a figure could point to a person or an agency, and the two rules that
 * judge one figure on its own: R1 for a block and R3 for a cell.
 *
 * @param minBase respondents that a block needs
 * @param minAgencies agencies that a block needs
 * @param maxSharePercent most that one agency may hold of a block
 * @param minCell smallest count that is not sensitive
 * @param coalition respondents who, knowing their own answers, must not learn those of everybody
 *     else
 * @param percentageBase respondents from which percentages are shown
 * @param freeBase respondents from which nobody and everybody may be shown
 * @param freeAgencies agencies from which nobody and everybody may be shown
 * @param magnitude further limits where the respondents of a block are cases; none in releases that
 *     were made before there were any
 */
public record DisclosurePolicy(
        int minBase,
        int minAgencies,
        int maxSharePercent,
        int minCell,
        int coalition,
        int percentageBase,
        int freeBase,
        int freeAgencies,
        @Nullable Magnitude magnitude) {

    public static final DisclosurePolicy DEFAULT =
            new DisclosurePolicy(10, 3, 50, 5, 2, 30, 100, 10);

    /** With the usual limits for numbers of cases. */
    public DisclosurePolicy(
            int minBase,
            int minAgencies,
            int maxSharePercent,
            int minCell,
            int coalition,
            int percentageBase,
            int freeBase,
            int freeAgencies) {
        this(
                minBase,
                minAgencies,
                maxSharePercent,
                minCell,
                coalition,
                percentageBase,
                freeBase,
                freeAgencies,
                Magnitude.DEFAULT);
    }

    /** R1: enough respondents from enough agencies, none of which holds more than its share. */
    public boolean clears(Block block) {
        return block.base() >= minBase
                && block.agencies() >= minAgencies
                && block.largestShare() * 100 <= block.base() * maxSharePercent;
    }

    /** The p% rule and dominance, of a block whose respondents are cases. */
    boolean clearsMagnitude(Block block) {
        return magnitude == null || magnitude.clears(block);
    }

    /** Whether it may be known, too, how far the agencies of a block of cases differ at most. */
    public boolean clearsSpread(Block block, double squares) {
        return magnitude == null || magnitude.clears(block, squares);
    }

    /**
     * R3: the cell is not sensitive to anybody, nor to an agency that takes its own answers away.
     */
    boolean clears(Cell cell) {
        var base = cell.base();
        var count = cell.count();
        if (sensitive(base, count, cell.agencies())) {
            return false;
        }
        for (var own : cell.shares()) {
            if (sensitive(base - own.base(), count - own.count(), cell.agencies() - 1)) {
                return false;
            }
        }
        return true;
    }

    /**
     * R3 for one of two answers: neither those who chose it nor those who did not are sensitive.
     */
    boolean clearsSplit(Cell cell) {
        return clears(cell) && clears(cell.complement());
    }

    /** So few that they could be known, or nobody among too few. */
    boolean isSmall(Cell cell) {
        return small(cell.base(), cell.count(), cell.agencies());
    }

    /** All but so few that these could put together what the others answered. */
    boolean isNearlyAll(Cell cell) {
        return nearlyAll(cell.base(), cell.count(), cell.agencies());
    }

    private boolean sensitive(long base, long count, int agencies) {
        return small(base, count, agencies) || nearlyAll(base, count, agencies);
    }

    private boolean small(long base, long count, int agencies) {
        return count == 0 ? !free(base, agencies) : count < minCell;
    }

    private boolean nearlyAll(long base, long count, int agencies) {
        return base == count ? !free(base, agencies) : base - count <= coalition;
    }

    private boolean free(long base, int agencies) {
        return base >= freeBase && agencies >= freeAgencies;
    }
}
