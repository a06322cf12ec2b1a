package org.barometer.trend.pages.model;

import static java.util.Comparator.comparingInt;

import java.util.List;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.release.model.PublishedChange;

/**
 * One change of an option between two editions, written out.
 *
 * @param together the labels of the options that are counted together now; empty where it is only
 *     the option itself
 * @param difference in percentage points, with its sign
 * @param interval of the difference; empty where there is none
 */
public record ChangeRow(
        String option,
        int earlier,
        int later,
        List<String> together,
        String difference,
        String interval,
        Direction direction) {

    /** Those of a trend of the whole world, the newest first. */
    public static List<ChangeRow> allOf(Trend trend, Language language) {
        return trend.changes().stream()
                .map(change -> of(trend, change, language))
                .sorted(comparingInt(ChangeRow::later).reversed().thenComparing(ChangeRow::option))
                .toList();
    }

    private static ChangeRow of(Trend trend, PublishedChange change, Language language) {
        var itself = change.laterOptions().equals(List.of(change.option()));
        return new ChangeRow(
                trend.label(change.option(), language),
                trend.year(change.earlier()),
                trend.year(change.later()),
                itself
                        ? List.of()
                        : change.laterOptions().stream()
                                .map(option -> trend.label(option, language))
                                .toList(),
                language.points(change.difference()),
                change.interval()
                        .map(one -> language.pointsRange(one.lower(), one.upper()))
                        .orElse(""),
                change.direction());
    }
}
