package org.barometer.trend.pages.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.release.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The newest figure of an option beside the one before it, as a report quotes them: "46 % (34 % in
 * 2016)".
 */
public record Headline(String option, Row now, String share, @Nullable Before before) {

    /** The earlier figure. */
    public record Before(String share, int year) {}

    /**
     * What can be said of an option.
     *
     * @param published its figures that may be compared with each other, the oldest first
     */
    static Optional<Headline> of(String option, List<Observation> published, Language language) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        var newest = published.getLast();
        var before =
                published.size() < 2 ? null : before(published.get(published.size() - 2), language);
        return Optional.of(
                new Headline(
                        option,
                        Row.of(option, false, newest, "", language),
                        language.quoted(Trend.estimate(newest)),
                        before));
    }

    private static Before before(Observation earlier, Language language) {
        return new Before(language.quoted(Trend.estimate(earlier)), earlier.year());
    }

    public int year() {
        return now.year();
    }

    /** Places on a scale of 0 to 100 for the small bars of the overview. */
    public long width() {
        return percent(now.estimate());
    }

    public long from() {
        return percent(now.lower());
    }

    public long to() {
        return percent(now.upper());
    }

    private static long percent(@Nullable Double share) {
        return Math.round(100 * Objects.requireNonNullElse(share, 0.0));
    }
}
