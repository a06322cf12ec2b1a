package org.barometer.trend.checks.model;

import java.math.BigDecimal;
import org.barometer.trend.estimate.model.PercentageCheck;
import org.barometer.trend.estimate.model.PercentageCheck.Possible;

/** Whether a count can give a percentage, and how it compares with the figure that was named. */
public record PercentageAnswer(PercentageCheck arithmetic, Comparison comparison) {

    /** What can be said of the figure that was named. */
    public sealed interface Comparison {}

    /** No figure was named. */
    public record NotCompared() implements Comparison {}

    /** Withheld, not asked, not released, not for this reader: which of them is not told. */
    public record NotPublished() implements Comparison {}

    /** The figure as it was released, and what of the stated is the same. */
    public record Compared(Released figure, boolean samePercentage, boolean sameBase)
            implements Comparison {

        public boolean isReleased() {
            return samePercentage && sameBase;
        }
    }

    static Compared compare(BigDecimal percentage, long base, Released figure) {
        var same =
                PercentageCheck.of(percentage, figure.n()) instanceof Possible possible
                        && possible.fewest() <= figure.x()
                        && figure.x() <= possible.most();
        return new Compared(figure, same, base == figure.n());
    }
}
