package org.barometer.survey.form.model;

/** What the fields of a question are called; codes hold no full stop, so nothing is meant twice. */
public final class FieldNames {
    private static final String ANSWERS = "q.";
    private static final String REASONS = "w.";
    private static final String ALONE = ".alone";

    private FieldNames() {}

    /** Of the answer, or of all its fields where they are alike. */
    public static String of(String question) {
        return ANSWERS + question;
    }

    /** Of one line of a matrix. */
    public static String row(String question, String row) {
        return ANSWERS + question + "." + row;
    }

    /** Of one place in an order, the first being 1. */
    public static String rank(String question, int rank) {
        return ANSWERS + question + ".rank" + rank;
    }

    /** Of the month, beside the year. */
    public static String month(String question) {
        return ANSWERS + question + ".month";
    }

    /**
     * Of what stands instead of an answer, or alone: the reasons for none and exclusive options.
     */
    public static String alone(String question) {
        return ANSWERS + question + ALONE;
    }

    /** Of the reason why the answers are right that a rule warns of. */
    public static String reason(String rule) {
        return REASONS + rule;
    }

    /** Whether a field holds an answer, or a part of one. */
    public static boolean isAnswer(String name) {
        return name.startsWith(ANSWERS);
    }

    /** Whether a field belongs to the answer to this question. */
    public static boolean isOf(String name, String question) {
        var own = of(question);
        return name.equals(own) || name.startsWith(own + ".");
    }
}
