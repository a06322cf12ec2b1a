package org.barometer.trend.series.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One year under one definition, with all that was ever said of it.
 *
 * @param vintages at least one, the oldest first
 */
public record Observation(String definition, int year, List<Vintage> vintages) {

    /** A published figure that was replaced by another one, or withdrawn. */
    public record Restatement(@Nullable Figure before, Vintage after) {}

    public Observation {
        vintages = List.copyOf(vintages);
    }

    public Vintage newest() {
        return vintages.getLast();
    }

    /** The figure that holds; none if it was withdrawn. */
    public Optional<Figure> figure() {
        return Optional.ofNullable(newest().reported().figure());
    }

    /** As it was known at a moment; nothing if it was not known yet. */
    Optional<Observation> asOf(Instant moment) {
        var known = vintages.stream().filter(one -> !one.recordedAt().isAfter(moment)).toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Observation(definition, year, known));
    }

    /** Its revisions that changed the figure, the oldest first. */
    public List<Restatement> restatements() {
        var restatements = new ArrayList<Restatement>();
        for (var i = 1; i < vintages.size(); i++) {
            var before = vintages.get(i - 1).reported().figure();
            var after = vintages.get(i).reported().figure();
            if (!same(before, after)) {
                restatements.add(new Restatement(before, vintages.get(i)));
            }
        }
        return restatements;
    }

    private static boolean same(@Nullable Figure before, @Nullable Figure after) {
        return Objects.equals(before, after)
                || (before != null && after != null && before.saysTheSameAs(after));
    }
}
