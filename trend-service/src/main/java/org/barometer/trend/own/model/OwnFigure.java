package org.barometer.trend.own.model;

import java.util.List;
import java.util.Optional;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.OwnPattern;
import org.barometer.trend.release.model.Flag;
import org.barometer.trend.release.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * How many of an agency's respondents chose an option, beside the published figures.
 *
 * @param count none where it is not shown
 * @param share none where the count is not shown, or the base is too small for a percentage
 * @param flags why the count or the share is not there
 * @param published of the areas that the agency is in, where the release tells of them
 */
public record OwnFigure(
        Option option,
        @Nullable Long count,
        @Nullable Double share,
        List<Flag> flags,
        List<Observation> published) {

    public OwnFigure {
        flags = List.copyOf(flags);
        published = List.copyOf(published);
    }

    static OwnFigure of(
            Option option, OwnCount told, OwnPattern pattern, List<Observation> published) {
        if (!pattern.counts().contains(option.code())) {
            return new OwnFigure(option, null, null, List.of(Flag.SUPPRESSED), published);
        }
        var count = told.count(option.code());
        return pattern.shares()
                ? new OwnFigure(option, count, (double) count / told.base(), List.of(), published)
                : new OwnFigure(option, count, null, List.of(Flag.TOO_FEW), published);
    }

    /** What the release says of an area. */
    public Optional<Observation> published(Area area) {
        return published.stream()
                .filter(seen -> new Area(seen.by(), seen.area()).equals(area))
                .findFirst();
    }
}
