package org.barometer.trend.checks;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page with its three forms, and the answer to the one that was sent. */
record CheckPage(
        Filled filled,
        Choices choices,
        @Nullable Result percentage,
        @Nullable Result change,
        @Nullable Result wording) {

    static CheckPage of(Filled filled, Choices choices, Answers answers) {
        return new CheckPage(
                filled,
                choices,
                ifAsked("percentage", filled, answers::percentage),
                ifAsked("change", filled, answers::change),
                ifAsked("wording", filled, answers::wording));
    }

    /** What a field of a form should be; nothing if it is as it should be. */
    public String wrong(String form, String field) {
        var result =
                switch (form) {
                    case "percentage" -> percentage;
                    case "change" -> change;
                    default -> wording;
                };
        return result == null ? "" : result.remedy(field);
    }

    private static @Nullable Result ifAsked(
            String check, Filled filled, Function<Filled, Result> answer) {
        return filled.asks(check) ? answer.apply(filled) : null;
    }

    boolean isUnclear() {
        return Stream.of(percentage, change, wording)
                .anyMatch(result -> result != null && result.isUnclear());
    }
}
