package org.barometer.survey.expression.model;

import org.jspecify.annotations.Nullable;

/** One respondent's answers, by question and by row of a matrix. */
@FunctionalInterface
public interface Values {
    Value of(String question, @Nullable String row);
}
