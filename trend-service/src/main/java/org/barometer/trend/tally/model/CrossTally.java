package org.barometer.trend.tally.model;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.model.Crossing;

/**
 * How many gave each pair of answers to two questions that are counted together.
 *
 * @param counts by the answer to the one and then by the answer to the other; no zeros
 */
public record CrossTally(String row, String column, Map<String, Map<String, Long>> counts) {
    static final Comparator<CrossTally> ORDER =
            Comparator.comparing(CrossTally::row).thenComparing(CrossTally::column);

    public CrossTally {
        counts =
                counts.entrySet().stream()
                        .collect(
                                toUnmodifiableMap(
                                        Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    public boolean of(Crossing crossing) {
        return row.equals(crossing.row()) && column.equals(crossing.column());
    }

    CrossTally plus(CrossTally other) {
        return new CrossTally(
                row,
                column,
                Stream.of(counts, other.counts)
                        .flatMap(all -> all.entrySet().stream())
                        .collect(
                                toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue, CrossTally::sum)));
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        return Stream.of(one, other)
                .flatMap(all -> all.entrySet().stream())
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
    }
}
