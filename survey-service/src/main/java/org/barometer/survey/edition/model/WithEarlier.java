package org.barometer.survey.edition.model;

import java.util.Optional;
import org.barometer.survey.questionnaire.model.ChangeKind;
import org.barometer.survey.questionnaire.model.Comparison;
import org.barometer.survey.questionnaire.model.MeasureComparison;
import org.barometer.survey.questionnaire.model.PublishedQuestion;

/** How the questions of an edition compare with those of the one before it. */
public record WithEarlier(String edition, Comparison comparison) {

    /** Empty for what the edition before did not ask. */
    public Optional<MeasureComparison> of(PublishedQuestion question) {
        return comparison
                .of(question.whole())
                .filter(measure -> measure.earlier() != null)
                .filter(measure -> question.row() == null || !isNew(question.row(), measure));
    }

    private static boolean isNew(String row, MeasureComparison measure) {
        return measure.differences().stream()
                .anyMatch(
                        difference ->
                                difference.kind() == ChangeKind.ROW_ADDED
                                        && row.equals(difference.subject()));
    }
}
