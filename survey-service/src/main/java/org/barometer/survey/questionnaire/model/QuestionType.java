package org.barometer.survey.questionnaire.model;

/** How a question is answered. */
public enum QuestionType {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    SCALE,
    NUMBER,
    OPEN_TEXT;

    /** Whether the answer is chosen from the question's options. */
    public boolean hasOptions() {
        return switch (this) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE -> true;
            case NUMBER, OPEN_TEXT -> false;
        };
    }
}
