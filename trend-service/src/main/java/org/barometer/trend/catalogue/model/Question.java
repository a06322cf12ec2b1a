package org.barometer.trend.catalogue.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as one edition asks it; its measure is what stays the same across editions.
 *
 * @param comparability with the edition before; not there where that did not ask for the measure
 */
public record Question(
        String code,
        String measure,
        String type,
        Map<String, String> text,
        List<Option> options,
        List<String> missing,
        @Nullable Comparability comparability) {

    public Question {
        text = Map.copyOf(text);
        options = List.copyOf(options);
        missing = List.copyOf(missing);
    }
}
