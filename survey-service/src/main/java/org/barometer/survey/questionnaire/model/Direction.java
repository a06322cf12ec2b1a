package org.barometer.survey.questionnaire.model;

import java.util.List;
import java.util.Map;

/** The options of every question about the direction of a change. */
public final class Direction {
    /** With the labels that a questionnaire in English and Swedish need not write itself. */
    public static final List<Option> OPTIONS =
            List.of(
                    new Option("INCREASE", Map.of("en", "Increase", "sv", "Ökning")),
                    new Option("UNCHANGED", Map.of("en", "Unchanged", "sv", "Oförändrat")),
                    new Option("DECREASE", Map.of("en", "Decrease", "sv", "Minskning")));

    private Direction() {}

    static boolean isMadeOf(List<Option> options) {
        return codes(options).equals(codes(OPTIONS));
    }

    private static List<String> codes(List<Option> options) {
        return options.stream().map(Option::code).toList();
    }
}
