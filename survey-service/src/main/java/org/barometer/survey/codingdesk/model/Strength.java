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
    /** The code was found in so few answers that a single one decides. */
    TOO_FEW,
    /** All coders said the same of all answers, so that there is nothing to tell chance by. */
    UNKNOWN;

    public static final double TENTATIVE_FROM = 0.667;
    public static final double RELIABLE_FROM = 0.8;

    /**
     * Our own limit: he asks for enough answers with the code, and names no number for all cases.
     */
    public static final int ENOUGH_FOUND = 10;

    /** Of a code that was found in so many answers. */
    public static Strength of(OptionalDouble alpha, int found) {
        if (alpha.isEmpty()) {
            return UNKNOWN;
        }
        if (found < ENOUGH_FOUND) {
            return TOO_FEW;
        }
        double value = alpha.getAsDouble();
        if (value >= RELIABLE_FROM) {
            return RELIABLE;
        }
        return value >= TENTATIVE_FROM ? TENTATIVE : LOW;
    }
}
