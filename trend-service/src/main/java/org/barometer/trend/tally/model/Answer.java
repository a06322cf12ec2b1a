package org.barometer.trend.tally.model;

import java.util.List;
import java.util.Set;

/**
 * What one response says to one question, reduced to what is counted: its codes, and whether it is
 * a valid answer. A number is valid and has no codes.
 */
public record Answer(String question, boolean valid, List<String> codes) {
    private static final Set<String> NO_ANSWER =
            Set.of("DONT_KNOW", "REFUSED", "NOT_AVAILABLE", "NOT_ASKED");

    /** A chosen option, several of them, or the reason why there is none. */
    public static Answer coded(String question, List<String> codes) {
        return new Answer(question, !NO_ANSWER.containsAll(codes), codes);
    }

    public static Answer number(String question) {
        return new Answer(question, true, List.of());
    }
}
