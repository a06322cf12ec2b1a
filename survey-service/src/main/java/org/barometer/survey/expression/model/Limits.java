package org.barometer.survey.expression.model;

/** How large an expression may be, so that none is slow to read, to check or to evaluate. */
public final class Limits {
    public static final int LENGTH = 2_000;

    /** Parts within parts. */
    public static final int DEPTH = 32;

    /** Signs of arithmetic. */
    public static final int OPERATIONS = 200;

    /** As many as an answer has. */
    static final int DIGITS_BEFORE_POINT = 13;

    static final int DIGITS_AFTER_POINT = 6;

    private Limits() {}
}
