package org.barometer.survey.questionnaire.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question of a questionnaire; the measure is what it is across editions.
 *
 * @param relevant the condition under which it is asked; always where there is none
 * @param rows the lines of a matrix
 * @param atMost how many options one answer may name
 * @param unit what a number is counted in; may be empty
 * @param base who is asked, in words; may be empty
 * @param earlierWording the question that asks the same in the words of the edition before: a
 *     parallel run, in which each respondent is asked one of the two by lot
 */
public record Question(
        String code,
        String measure,
        QuestionType type,
        @Nullable String section,
        Map<String, String> text,
        Map<String, String> help,
        List<Option> options,
        List<MissingCode> missing,
        boolean required,
        @Nullable String relevant,
        List<Row> rows,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer decimals,
        @Nullable Integer maxLength,
        @Nullable Integer atMost,
        Map<String, String> unit,
        Map<String, String> base,
        @Nullable Precision precision,
        @Nullable String earlierWording) {

    public Question {
        options =
                type == QuestionType.DIRECTION && options.isEmpty()
                        ? Direction.OPTIONS
                        : List.copyOf(options);
        missing = List.copyOf(missing);
        rows = List.copyOf(rows);
    }
}
