package org.barometer.survey.coding;

import java.util.List;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.questionnaire.ViolationProblems;
import org.barometer.survey.questionnaire.model.Violation;

/** What codebooks and codings are refused with. */
final class CodingProblems {
    private CodingProblems() {}

    static ProblemException invalid(String slug, List<Violation> violations) {
        return new ProblemException(
                422,
                slug,
                "%d things would make codings ambiguous".formatted(violations.size()),
                ViolationProblems.of(violations));
    }
}
