package org.barometer.trend.catalogue.model;

import java.util.Map;

/** One answer that a question offers; the label is a text per language. */
public record Option(String code, Map<String, String> label) {

    public Option {
        label = Map.copyOf(label);
    }
}
