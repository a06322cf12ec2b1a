package org.barometer.survey.expression.model;

import java.util.Set;
import java.util.TreeSet;

/** The questions that a condition looks at. */
final class References {
    private References() {}

    static Set<String> questions(Condition condition) {
        var questions = new TreeSet<String>();
        add(condition, questions);
        return questions;
    }

    private static void add(Expression expression, Set<String> questions) {
        switch (expression) {
            case Condition.Any(var parts) -> parts.forEach(part -> add(part, questions));
            case Condition.All(var parts) -> parts.forEach(part -> add(part, questions));
            case Condition.Not(_, var of) -> add(of, questions);
            case Condition.Comparison(var left, _, var right) -> {
                add(left, questions);
                add(right, questions);
            }
            case Condition.OneOf(var left, _) -> add(left, questions);
            case Condition.Answered(_, var question) -> questions.add(question.question());
            case Condition.Selected(_, var question, _) -> questions.add(question.question());
            case Term.Literal _ -> {}
            case Term.Reference reference -> questions.add(reference.question());
            case Term.Count(_, var question) -> questions.add(question.question());
            case Term.Negative(_, var of) -> add(of, questions);
            case Term.Arithmetic(var left, _, var right) -> {
                add(left, questions);
                add(right, questions);
            }
        }
    }
}
