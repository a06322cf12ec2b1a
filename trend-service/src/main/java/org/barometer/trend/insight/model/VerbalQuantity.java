package org.barometer.trend.insight.model;

import java.util.Optional;
import org.barometer.trend.estimate.model.Interval;
import org.barometer.trend.estimate.model.Wording;
import org.barometer.trend.estimate.model.Wording.Relation;

/** The words for a share that its whole interval supports: "nearly four in ten". */
public final class VerbalQuantity {
    private static final int TENTHS = 10;
    private static final double EXACT = 0.005;

    private VerbalQuantity() {}

    /** The nearest tenth; where the interval is too wide for one, on which side of half it lies. */
    public static Optional<Wording> of(double share, Interval interval) {
        var tenths = Math.round(share * TENTHS);
        if (tenths > 0 && tenths < TENTHS) {
            var near = new Wording(relation(share, tenths), (int) tenths, TENTHS);
            if (near.isSupportedBy(share, interval)) {
                return Optional.of(near);
            }
        }
        var half = new Wording(share > 0.5 ? Relation.MORE_THAN : Relation.LESS_THAN, 1, 2);
        return half.isSupportedBy(share, interval) ? Optional.of(half) : Optional.empty();
    }

    private static Relation relation(double share, long tenths) {
        var above = share - (double) tenths / TENTHS;
        if (Math.abs(above) < EXACT) {
            return Relation.ABOUT;
        }
        return above > 0 ? Relation.JUST_OVER : Relation.NEARLY;
    }
}
