package org.barometer.survey.response;

import java.util.List;
import org.barometer.survey.http.Problem;
import org.barometer.survey.questionnaire.model.Violation;

/** Says in problem details what is wrong with answers. */
final class AnswerProblems {
    private AnswerProblems() {}

    static List<Problem.Violation> of(List<Violation> violations) {
        return violations.stream()
                .map(
                        violation ->
                                new Problem.Violation(
                                        violation.pointer(),
                                        violation.code(),
                                        violation.message(),
                                        spans(violation)))
                .toList();
    }

    private static List<Problem.Span> spans(Violation violation) {
        return violation.spans().stream()
                .map(span -> new Problem.Span(span.start(), span.end(), span.kind().code()))
                .toList();
    }
}
