package org.barometer.trend.catalogue.model;

import java.util.Map;

/** One year of a programme with its questionnaire. */
public record Edition(
        String code,
        String programme,
        int year,
        Map<String, String> title,
        String state,
        String unit,
        boolean synthetic,
        Map<String, String> source,
        Questionnaire questionnaire) {

    public Edition {
        title = Map.copyOf(title);
        source = Map.copyOf(source);
    }
}
