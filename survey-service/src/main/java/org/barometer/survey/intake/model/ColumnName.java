package org.barometer.survey.intake.model;

import java.util.ArrayList;
import java.util.List;
import org.barometer.survey.questionnaire.model.Question;

/**
 * How the columns of files are named: by codes only, so that no column moves when a label, an order
 * or another option changes.
 */
public final class ColumnName {
    public static final String ROW_KEY = "ROW_KEY";
    public static final String QUESTION = "QUESTION";
    public static final String VALUE = "VALUE";

    /** Why unusual answers are right: RULE=REASON for each warning. */
    public static final String WARNINGS = "WARNINGS";

    /** Where a long register would make a file of thousands of columns, codes share one. */
    public static final String SEPARATOR = " ";

    private ColumnName() {}

    /** No code contains a full stop. */
    public static String of(String question, String part) {
        return question + "." + part;
    }

    /** The columns of a question in a template, in order. */
    public static List<String> of(Question question) {
        var names = new ArrayList<String>();
        switch (question.type()) {
            case MULTIPLE_CHOICE -> {
                question.options().forEach(o -> names.add(of(question.code(), o.code())));
                question.missing().forEach(m -> names.add(of(question.code(), m.name())));
            }
            case RANKING -> {
                question.options().forEach(o -> names.add(of(question.code(), o.code())));
                if (!question.missing().isEmpty()) {
                    names.add(question.code());
                }
            }
            case MATRIX -> question.rows().forEach(r -> names.add(of(question.code(), r.code())));
            case SINGLE_CHOICE,
                    SCALE,
                    DIRECTION,
                    NUMBER,
                    COUNT,
                    MENTIONS,
                    OPEN_TEXT,
                    COUNTRY,
                    DATE ->
                    names.add(question.code());
        }
        return names;
    }
}
