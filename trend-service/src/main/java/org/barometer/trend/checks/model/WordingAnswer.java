package org.barometer.trend.checks.model;

import java.util.Map;
import java.util.Optional;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.estimate.model.Interval;

/** What a release says of a claim. */
public sealed interface WordingAnswer {

    /** What can be told in a sentence. */
    sealed interface Told extends WordingAnswer {}

    /** Withheld, not asked, not released, not for this reader: which of them is not told. */
    record NotPublished() implements Told {}

    /** Cannot be answered: the edition that was called the earlier one asked later. */
    record NotEarlier() implements WordingAnswer {}

    /**
     * Between the editions the question became another one, so that nothing may be said.
     *
     * @param reason by language
     */
    record Broken(Map<String, String> reason) implements Told {

        public Broken {
            reason = Map.copyOf(reason);
        }
    }

    /** Too little is known of the error for anything to be said. */
    record NoInterval() implements Told {}

    /** The share that the claim is about, and whether its interval supports it. */
    record OfShare(Released figure, Interval interval, boolean supported) implements Told {}

    /**
     * The two shares that the claim is about, and whether the interval of their difference supports
     * it.
     */
    record OfChange(Released earlier, Released later, Interval interval, Support support)
            implements Told {

        public double difference() {
            return later.estimate() - earlier.estimate();
        }

        public boolean supported() {
            return support == Support.GIVEN;
        }
    }

    /** How far an interval supports a claim. */
    enum Support {
        GIVEN,
        /** The interval alone would, but not beside all the others that are shown with it. */
        LOST_BESIDE_OTHERS,
        NONE;

        static Support of(Direction claimed, Direction shown, Interval interval) {
            if (claimed == shown) {
                return GIVEN;
            }
            return Direction.of(Optional.of(interval)) == claimed ? LOST_BESIDE_OTHERS : NONE;
        }
    }
}
