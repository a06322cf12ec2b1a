package org.barometer.survey.questionnaire.model;

import java.util.Map;

/**
 * One answer to choose; its code keeps its meaning whatever the label says.
 *
 * @param exclusive whether it stands alone where several can be chosen
 */
public record Option(String code, Map<String, String> label, boolean exclusive) {
    /** The option that means "none of the others", and so stands alone. */
    public static final String NONE = "NONE";

    public Option {
        exclusive = exclusive || code.equals(NONE);
    }

    public Option(String code, Map<String, String> label) {
        this(code, label, false);
    }
}
