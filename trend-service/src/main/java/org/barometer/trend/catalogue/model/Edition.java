package org.barometer.trend.catalogue.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One year of a programme with its questionnaire.
 *
 * @param turnout which responses it took; known once it is closed
 */
public record Edition(
        String code,
        String programme,
        int year,
        Map<String, String> title,
        String state,
        String unit,
        boolean synthetic,
        Map<String, String> source,
        Questionnaire questionnaire,
        @Nullable Turnout turnout) {

    public Edition {
        title = Map.copyOf(title);
        source = Map.copyOf(source);
    }
}
