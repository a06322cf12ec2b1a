package org.barometer.sample.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How exactly a figure was published, and which counts agree with it. */
public sealed interface Precision {

    /** A percentage printed with its decimals, such as "48.9". */
    record Exact(BigDecimal printed) implements Precision {}

    /** Words such as "one in ten", or the middle of a printed range. */
    record Approximate(Share share) implements Precision {}

    /** Words such as "more than half". */
    record Above(Share share) implements Precision {}

    /** Words such as "nearly two thirds". */
    record Below(Share share) implements Precision {}

    /** Reads the columns value and precision of the published figures. */
    static Precision parse(String value, String precision) {
        return switch (precision.split("[ (]", 2)[0]) {
            case "exact_as_printed" -> new Exact(new BigDecimal(value));
            case "approx", "range" -> new Approximate(share(value, precision));
            case "lower_bound" -> new Above(share(value, precision));
            case "upper_bound" -> new Below(share(value, precision));
            default ->
                    throw new IllegalArgumentException(
                            "Unknown precision '%s'".formatted(precision));
        };
    }

    /** The count of a base that stands for the figure. */
    default int count(int base) {
        return switch (this) {
            case Exact(var printed) -> Share.percent(printed.toPlainString()).nearestCount(base);
            case Approximate(var share) -> share.nearestCount(base);
            case Above(var share) -> share.smallestCountAbove(base);
            case Below(var share) -> share.largestCountBelow(base);
        };
    }

    /**
     * Whether a count of a base is what was published; an approximate figure agrees with its count.
     */
    default boolean fits(int count, int base) {
        return switch (this) {
            case Exact(var printed) ->
                    BigDecimal.valueOf(100L * count)
                                    .divide(
                                            BigDecimal.valueOf(base),
                                            printed.scale(),
                                            RoundingMode.HALF_UP)
                                    .compareTo(printed)
                            == 0;
            case Approximate(var share) -> count == share.nearestCount(base);
            case Above(var share) -> count >= share.smallestCountAbove(base);
            case Below(var share) -> count <= share.largestCountBelow(base);
        };
    }

    // The value column prints thirds as 33.3 and 66.7, but "nearly two thirds" is less than 2/3 and
    // "more than one third" is more than 1/3, so the words decide.
    private static Share share(String value, String precision) {
        if (precision.contains("third")) {
            return new Share(precision.contains("two") ? 2 : 1, 3);
        }
        return Share.percent(value);
    }
}
