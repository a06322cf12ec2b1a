package org.barometer.trend.series.model;

import java.math.BigDecimal;
import org.barometer.trend.estimate.model.ChangeCheck;

/** A printed change and what the figures themselves say about it. */
public record CheckedClaim(String definition, int year, Claim claim, String source, Result result) {

    /** Whether it could be done again. */
    public sealed interface Result {
        record Done(BigDecimal earlier, BigDecimal later, ChangeCheck check) implements Result {}

        record NotDone(Obstacle obstacle) implements Result {}
    }

    /** Why it could not. */
    public enum Obstacle {
        /** The series has no figure of the year that is meant. */
        NO_EARLIER_FIGURE,
        /** It has one, of something else. */
        OTHER_DEFINITION,
        /** One of the two is not given exactly. */
        NOT_EXACT,
        /** There is no change in percent from nothing. */
        FROM_NOTHING
    }
}
