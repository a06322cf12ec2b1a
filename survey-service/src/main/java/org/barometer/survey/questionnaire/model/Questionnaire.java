package org.barometer.survey.questionnaire.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What is asked: a version of a programme's questions, in their order. */
public record Questionnaire(int version, List<Question> questions) {

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** Everything that would make answers ambiguous; empty when the questionnaire can be used. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var pointer = "/questions/" + i;
            if (!seen.add(question.code())) {
                violations.add(
                        new Violation(
                                pointer + "/code",
                                "duplicate",
                                "Give each question a code of its own"));
            }
            violations.addAll(question.violations(pointer));
        }
        return violations;
    }
}
