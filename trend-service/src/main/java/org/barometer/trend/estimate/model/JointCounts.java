package org.barometer.trend.estimate.model;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How many of an agency's respondents gave each pair of answers to two questions: the cross-product
 * that an association needs beyond the counts of each question.
 */
public record JointCounts(String agency, Map<Pair, Long> counts) {

    /** An answer to the one question and an answer to the other. */
    public record Pair(String row, String column) {}

    public JointCounts {
        counts =
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue() != 0)
                        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public JointCounts plus(JointCounts other) {
        return with(other, 1);
    }

    public JointCounts minus(JointCounts other) {
        return with(other, -1);
    }

    private JointCounts with(JointCounts other, int sign) {
        if (!agency.equals(other.agency)) {
            throw new IllegalArgumentException(
                    "Counts of one agency add up, not of %s and %s"
                            .formatted(agency, other.agency));
        }
        return new JointCounts(
                agency,
                Stream.concat(
                                counts.entrySet().stream(),
                                other.counts.entrySet().stream()
                                        .map(
                                                entry ->
                                                        Map.entry(
                                                                entry.getKey(),
                                                                sign * entry.getValue())))
                        .collect(
                                toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue, Long::sum)));
    }

    /** How many answered both questions. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many gave one pair of answers. */
    public long count(Pair pair) {
        return counts.getOrDefault(pair, 0L);
    }

    /** How many gave one pair of answers, out of all who answered both questions. */
    public Part part(Pair pair) {
        return Part.of(agency, (double) total(), (double) count(pair));
    }

    /** How many gave one pair of answers, out of those who gave its answer to the one question. */
    public Part partOfRow(Pair pair) {
        var ofRow =
                counts.entrySet().stream()
                        .filter(entry -> entry.getKey().row().equals(pair.row()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return Part.of(agency, (double) ofRow, (double) count(pair));
    }

    /** Every value that one side of the pairs takes in any agency. */
    static List<String> values(List<JointCounts> tables, Function<Pair, String> side) {
        var values = new TreeSet<String>();
        tables.forEach(
                table -> table.counts().keySet().forEach(pair -> values.add(side.apply(pair))));
        return List.copyOf(values);
    }
}
