package org.barometer.trend.release.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.trend.disclosure.model.Breakdown;
import org.jspecify.annotations.Nullable;

/**
 * What a later vintage says otherwise than an earlier one.
 *
 * @param restated shown in both, with another value
 * @param nowShown shown in the later one only, though the earlier had a place for it
 * @param noLongerShown shown in the earlier one only
 * @param added how many figures the earlier one had no place for
 * @param leftOut how many the later one has no place for
 */
public record Difference(
        List<Changed> restated,
        List<Changed> nowShown,
        List<Changed> noLongerShown,
        long added,
        long leftOut) {

    /** A figure as it is shown. */
    public record Value(
            double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Long x,
            @Nullable Long n) {}

    /** A figure that is another one in the later vintage. */
    public record Changed(
            String measure,
            Breakdown by,
            String area,
            String option,
            int year,
            String edition,
            @Nullable Value before,
            @Nullable Value after) {

        /** Where it stands among the figures of its measure, as {@link Observation#address}. */
        public String address() {
            return Observation.address(by, area, option, edition);
        }
    }

    public Difference {
        restated = List.copyOf(restated);
        nowShown = List.copyOf(nowShown);
        noLongerShown = List.copyOf(noLongerShown);
    }

    public static Difference between(ReleaseContent earlier, ReleaseContent later) {
        var restated = new ArrayList<Changed>();
        var nowShown = new ArrayList<Changed>();
        var noLongerShown = new ArrayList<Changed>();
        var added = 0L;
        var leftOut = 0L;
        for (var measure : later.measures()) {
            var before = places(earlier.measure(measure.measure()));
            for (var after : measure.observations()) {
                var old = before.remove(after);
                if (old == null) {
                    added++;
                } else if (!old.saysTheSameAs(after)) {
                    var changed = changed(measure.measure(), old, after);
                    if (changed.before() == null && changed.after() != null) {
                        nowShown.add(changed);
                    } else if (changed.before() != null && changed.after() == null) {
                        noLongerShown.add(changed);
                    } else if (changed.before() != null) {
                        restated.add(changed);
                    }
                }
            }
            leftOut += before.size();
        }
        leftOut +=
                earlier.measures().stream()
                        .filter(measure -> later.measure(measure.measure()).isEmpty())
                        .mapToLong(measure -> measure.observations().size())
                        .sum();
        return new Difference(restated, nowShown, noLongerShown, added, leftOut);
    }

    private static Map<Observation, Observation> places(Optional<PublishedMeasure> measure) {
        var places = new TreeMap<Observation, Observation>(Observation.ORDER);
        measure.ifPresent(told -> told.observations().forEach(each -> places.put(each, each)));
        return places;
    }

    private static Changed changed(String measure, Observation before, Observation after) {
        return new Changed(
                measure,
                after.by(),
                after.area(),
                after.option(),
                after.year(),
                after.edition(),
                value(before),
                value(after));
    }

    private static @Nullable Value value(Observation seen) {
        var estimate = seen.estimate();
        return estimate == null
                ? null
                : new Value(estimate, seen.lower(), seen.upper(), seen.x(), seen.n());
    }
}
