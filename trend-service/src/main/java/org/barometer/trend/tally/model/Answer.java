package org.barometer.trend.tally.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one response says to one question, reduced to what is counted: its codes, and whether it is
 * a valid answer. A number is valid and has a value in place of codes.
 */
public record Answer(
        String question, boolean valid, List<String> codes, @Nullable BigDecimal value) {
    private static final Set<String> NO_ANSWER =
            Set.of("DONT_KNOW", "REFUSED", "NOT_AVAILABLE", "NOT_ASKED");

    /** A chosen option, several of them, or the reason why there is none. */
    public static Answer coded(String question, List<String> codes) {
        return new Answer(question, !NO_ANSWER.containsAll(codes), codes, null);
    }

    public static Answer number(String question, BigDecimal value) {
        return new Answer(question, true, List.of(), value);
    }
}
