package org.barometer.trend.release.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.estimate.model.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How the share of an option changed from one edition to the next that asked, where the two may be
 * compared and both figures are shown.
 *
 * @param option as the earlier edition offered it
 * @param laterOptions what it is counted as in the later edition: itself, or what a bridge says
 * @param difference later less earlier share; 0.01 is one percentage point
 * @param lower of its 95 % interval, which knows that the same agencies answered twice; none where
 *     they do not tell how large the error is
 * @param direction what may be said of it beside all others of the same page
 */
public record PublishedChange(
        Breakdown by,
        String area,
        String option,
        List<String> laterOptions,
        String earlier,
        String later,
        double difference,
        @Nullable Double lower,
        @Nullable Double upper,
        Direction direction) {

    /** The order in which the changes of a measure are kept. */
    public static final Comparator<PublishedChange> ORDER =
            Comparator.comparing(PublishedChange::by)
                    .thenComparing(PublishedChange::area)
                    .thenComparing(PublishedChange::option)
                    .thenComparing(PublishedChange::later);

    public PublishedChange {
        laterOptions = List.copyOf(laterOptions);
    }

    /** Of the difference; none where the agencies do not tell how large the error is. */
    public Optional<Interval> interval() {
        return new Printed(lower, upper).interval();
    }

    /** The least that it changed by, as far as its interval tells; 0 where it may not have. */
    double atLeast() {
        return interval()
                .filter(interval -> !interval.holds(0))
                .map(interval -> Math.min(Math.abs(interval.lower()), Math.abs(interval.upper())))
                .orElse(0.0);
    }

    PublishedChange with(Direction shown) {
        return new PublishedChange(
                by, area, option, laterOptions, earlier, later, difference, lower, upper, shown);
    }
}
