package org.barometer.survey.questionnaire;

import java.util.List;
import org.barometer.survey.http.Problem;
import org.barometer.survey.questionnaire.model.Violation;

/** Says in problem details what the rules found wrong. */
public final class ViolationProblems {
    private ViolationProblems() {}

    public static List<Problem.Violation> of(List<Violation> violations) {
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
