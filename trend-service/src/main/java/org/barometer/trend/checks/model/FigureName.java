package org.barometer.trend.checks.model;

import java.util.Optional;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.release.model.Observation;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.ReleaseContent;

/**
 * Which figure is meant.
 *
 * @param release its code; without one: the newest that has the figure
 */
public record FigureName(
        String measure, String edition, String option, Area area, Optional<String> release) {

    /**
     * The figure, if a release shows it; that it is withheld is the same as that it is not there.
     */
    public Optional<Released> in(ReleaseContent content) {
        return content.measure(measure).flatMap(found -> in(found, edition, content.release()));
    }

    /** The figures of two editions, if a release shows both. */
    Optional<ReleasedPair> in(ReleaseContent content, String earlier) {
        return content.measure(measure)
                .flatMap(
                        found ->
                                in(found, earlier, content.release())
                                        .flatMap(
                                                before ->
                                                        in(found, edition, content.release())
                                                                .map(
                                                                        after ->
                                                                                new ReleasedPair(
                                                                                        found, area,
                                                                                        before,
                                                                                        after))));
    }

    private Optional<Released> in(PublishedMeasure found, String asked, String release) {
        return found.observations().stream()
                .filter(seen -> isOf(seen, asked))
                .findFirst()
                .flatMap(seen -> Released.of(release, seen));
    }

    private boolean isOf(Observation seen, String asked) {
        return seen.edition().equals(asked)
                && seen.option().equals(option)
                && seen.by() == area.by()
                && seen.area().equals(area.code());
    }
}
