package org.barometer.survey.questionnaire.model;

/** Why there is no valid answer; never part of a base. */
public enum MissingCode {
    DONT_KNOW,
    REFUSED,
    NOT_AVAILABLE,
    NOT_ASKED;

    /** Whether the text is the name of one of these. */
    public static boolean isOne(String text) {
        for (var code : values()) {
            if (code.name().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
