package org.barometer.trend.checks.model;

import java.util.List;
import java.util.Optional;
import org.barometer.trend.checks.model.WordingAnswer.Broken;
import org.barometer.trend.checks.model.WordingAnswer.NoInterval;
import org.barometer.trend.checks.model.WordingAnswer.NotEarlier;
import org.barometer.trend.checks.model.WordingAnswer.OfChange;
import org.barometer.trend.checks.model.WordingAnswer.Support;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.estimate.model.Interval;
import org.barometer.trend.estimate.model.Newcombe;
import org.barometer.trend.release.model.Printed;
import org.barometer.trend.release.model.PublishedChange;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.PublishedQuestion;

/** The same figure of two editions, in one release. */
record ReleasedPair(PublishedMeasure measure, Area area, Released earlier, Released later) {

    /** How the two differ, and what may be said of it. */
    private record Difference(Interval interval, Direction direction) {}

    WordingAnswer answer(Direction claimed) {
        var editions = measure.questions().stream().map(PublishedQuestion::edition).toList();
        if (editions.indexOf(earlier.edition()) >= editions.indexOf(later.edition())) {
            return new NotEarlier();
        }
        return measure.breakBetween(earlier.edition(), later.edition(), later.option())
                .<WordingAnswer>map(Broken::new)
                .orElseGet(() -> compare(claimed));
    }

    private WordingAnswer compare(Direction claimed) {
        return released()
                .map(ReleasedPair::difference)
                .orElseGet(this::independent)
                .<WordingAnswer>map(
                        difference ->
                                new OfChange(
                                        earlier,
                                        later,
                                        difference.interval(),
                                        Support.of(
                                                claimed,
                                                difference.direction(),
                                                difference.interval())))
                .orElseGet(NoInterval::new);
    }

    /** The change that the release itself tells of; it does of editions that follow each other. */
    private Optional<PublishedChange> released() {
        return measure.changes().stream()
                .filter(change -> change.by() == area.by() && change.area().equals(area.code()))
                .filter(change -> change.option().equals(later.option()))
                .filter(change -> change.laterOptions().equals(List.of(later.option())))
                .filter(change -> change.earlier().equals(earlier.edition()))
                .filter(change -> change.later().equals(later.edition()))
                .findFirst();
    }

    private static Optional<Difference> difference(PublishedChange change) {
        return change.interval().map(interval -> new Difference(interval, change.direction()));
    }

    /**
     * From the two intervals as if the editions had no agency in common: wider than the agencies of
     * both would make it. Judged as it is printed, like all intervals of a release.
     */
    private Optional<Difference> independent() {
        return later.interval()
                .flatMap(
                        after ->
                                earlier.interval()
                                        .map(
                                                before ->
                                                        Newcombe.of(
                                                                later.estimate(),
                                                                after,
                                                                earlier.estimate(),
                                                                before)))
                .flatMap(exact -> Printed.of(Optional.of(exact)).interval())
                .map(printed -> new Difference(printed, Direction.of(Optional.of(printed))));
    }
}
