package org.barometer.trend.catalogue.model;

import java.util.List;
import java.util.Map;

/** A question as one edition asks it; its measure is what stays the same across editions. */
public record Question(
        String code,
        String measure,
        String type,
        Map<String, String> text,
        List<Option> options,
        List<String> missing) {

    public Question {
        text = Map.copyOf(text);
        options = List.copyOf(options);
        missing = List.copyOf(missing);
    }
}
