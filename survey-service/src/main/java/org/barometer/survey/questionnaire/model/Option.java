package org.barometer.survey.questionnaire.model;

import java.util.Map;

/** One answer to choose; its code keeps its meaning whatever the label says. */
public record Option(String code, Map<String, String> label) {
    /** The option that means "none of the others", and so stands alone. */
    public static final String NONE = "NONE";
}
