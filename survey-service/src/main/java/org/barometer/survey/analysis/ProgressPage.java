package org.barometer.survey.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an edition is: who has answered, how completely, and where answers are missing. */
record ProgressPage(
        EditionHead head,
        String responses,
        List<AgencyRow> agencies,
        List<CountryRow> countries,
        List<QuestionRow> questions) {

    record AgencyRow(
            String agency,
            String country,
            String responses,
            @Nullable Bar rate,
            @Nullable Bar completeness) {}

    record CountryRow(
            String country,
            String agencies,
            String responses,
            @Nullable Bar rate,
            @Nullable Bar completeness) {}

    /**
     * How a question was answered.
     *
     * @param picture nothing where nobody has answered anything
     */
    record QuestionRow(
            String code,
            String text,
            boolean conditional,
            String answered,
            String missing,
            String unanswered,
            @Nullable Stack picture) {}

    /** Answered, explained and unanswered, as parts of 100. */
    record Stack(String answered, String explained, String text) {}
}
