package org.barometer.trend.tally.model;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.stream.Stream;

/** How many gave one question a valid answer, and how many carry each code. */
public record QuestionTally(long base, Map<String, Long> codes) {
    public static final QuestionTally NONE = new QuestionTally(0, Map.of());

    public QuestionTally {
        codes = Map.copyOf(codes);
    }

    /** How many responses carry a code. */
    public long count(String code) {
        return codes.getOrDefault(code, 0L);
    }

    public QuestionTally plus(QuestionTally other) {
        return new QuestionTally(
                base + other.base,
                Stream.of(codes, other.codes)
                        .flatMap(counts -> counts.entrySet().stream())
                        .collect(
                                toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue, Long::sum)));
    }
}
