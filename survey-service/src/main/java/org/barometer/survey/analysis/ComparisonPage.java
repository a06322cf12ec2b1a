package org.barometer.survey.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Last year's figures beside this year's.
 *
 * @param before the edition before; nothing where there is none
 * @param chosen whose figures are shown beside the jumps
 */
record ComparisonPage(
        EditionHead head,
        @Nullable String before,
        List<Row> jumps,
        List<String> agencies,
        @Nullable String chosen,
        List<Row> rows) {

    /** One figure of one agency in both years. */
    record Row(
            String agency,
            String question,
            String option,
            String before,
            String now,
            boolean jump,
            @Nullable Span picture) {}

    /** Where both shares lie on a line of 100. */
    record Span(String before, String now, String from, String length) {}
}
