package org.barometer.trend.catalogue.model;

import java.util.Map;
import java.util.Set;

/** One answer that a question offers; the label is a text per language. */
public record Option(String code, Map<String, String> label) {

    /** Codes of what nobody asked about: everything else, nothing of all this, and no opinion. */
    private static final Set<String> REST = Set.of("OTHER", "NONE", "DONT_KNOW_STATED");

    public Option {
        label = Map.copyOf(label);
    }

    /** Whether it is what is left over, which depends on what else was offered. */
    public boolean leftOver() {
        return REST.contains(code);
    }
}
