package org.barometer.trend.tally.model;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many gave one question a valid answer, and how many carry each code.
 *
 * @param sum of the numbers given, exact in whatever order they were added; nothing where no number
 *     was
 */
public record QuestionTally(long base, Map<String, Long> codes, @Nullable BigDecimal sum) {
    public static final QuestionTally NONE = new QuestionTally(0, Map.of());

    public QuestionTally {
        codes = Map.copyOf(codes);
        // One sum has one form, so that equal tallies are equal.
        sum = sum == null ? null : sum.stripTrailingZeros();
    }

    /** Of a question whose answers are codes. */
    public QuestionTally(long base, Map<String, Long> codes) {
        this(base, codes, null);
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
                                        Map.Entry::getKey, Map.Entry::getValue, Long::sum)),
                plus(sum, other.sum));
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.add(other);
    }
}
