package org.barometer.survey.codingdesk.model;

import java.util.OptionalDouble;

/**
 * How far codes can be relied on, by Krippendorff's alpha and the limits that he names (Content
 * Analysis, 2nd edition 2004, page 241).
 */
public enum Strength {
    RELIABLE,
    TENTATIVE,
    LOW,
    /** All coders said the same of all answers, so that there is nothing to tell chance by. */
    UNKNOWN;

    public static final double TENTATIVE_FROM = 0.667;
    public static final double RELIABLE_FROM = 0.8;

    public static Strength of(OptionalDouble alpha) {
        if (alpha.isEmpty()) {
            return UNKNOWN;
        }
        double value = alpha.getAsDouble();
        if (value >= RELIABLE_FROM) {
            return RELIABLE;
        }
        return value >= TENTATIVE_FROM ? TENTATIVE : LOW;
    }
}
