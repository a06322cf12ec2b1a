package org.barometer.trend.checks.model;

import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.estimate.model.Wording;

/** What a text says of a figure in words. */
public sealed interface Claim {

    /** Something of a share, such as "more than half". */
    record OfShare(Wording wording) implements Claim {}

    /**
     * That it rose or fell.
     *
     * @param earlier the edition since which it did
     */
    record OfChange(Direction direction, String earlier) implements Claim {}
}
