package org.barometer.survey.questionnaire.model;

/** How a question is answered. */
public enum QuestionType {
    /** One of the options. */
    SINGLE_CHOICE,
    /** Any of the options. */
    MULTIPLE_CHOICE,
    /** One step of a scale, the options in their order. */
    SCALE,
    /** Whether something increases, decreases or stays. */
    DIRECTION,
    NUMBER,
    /** How many: whole, and never less than nothing. */
    COUNT,
    /** Several lines, each answered with one of the same options. */
    MATRIX,
    /** Options in the order of their importance, the first first. */
    RANKING,
    /** Whatever comes to mind, named from a long register. */
    MENTIONS,
    /** The respondent's own words. */
    OPEN_TEXT,
    /** A country by its ISO 3166-1 alpha-2 code. */
    COUNTRY,
    /** A year or a month. */
    DATE;

    /** Whether the answer is chosen from the question's options. */
    public boolean hasOptions() {
        return switch (this) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE, DIRECTION, MATRIX, RANKING, MENTIONS ->
                    true;
            case NUMBER, COUNT, OPEN_TEXT, COUNTRY, DATE -> false;
        };
    }

    /** Whether one answer can name several options. */
    public boolean takesSeveral() {
        return this == MULTIPLE_CHOICE || this == RANKING || this == MENTIONS;
    }

    /** Whether the answer is a number. */
    public boolean isNumeric() {
        return this == NUMBER || this == COUNT;
    }
}
