package org.barometer.survey.coding.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that open answers may say, with a broader one above it.
 *
 * @param parent the code of the broader one; absent at the top
 * @param definition what belongs to it and what does not, for the coders
 */
public record Code(
        String code,
        @Nullable String parent,
        Map<String, String> label,
        Map<String, String> definition) {

    public Code {
        label = Map.copyOf(label);
        definition = Map.copyOf(definition);
    }
}
