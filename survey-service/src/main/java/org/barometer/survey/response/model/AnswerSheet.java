package org.barometer.survey.response.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.screening.model.TextScreen;
import org.jspecify.annotations.Nullable;

/** A questionnaire made ready to check answers against it, all of them in one pass. */
public final class AnswerSheet {
    private static final String ANSWERS = "/answers/";

    private final Map<String, QuestionRule> rules;

    private AnswerSheet(Map<String, QuestionRule> rules) {
        this.rules = rules;
    }

    /** The screen looks at what respondents write in their own words. */
    public static AnswerSheet of(Questionnaire questionnaire, TextScreen screen) {
        var rules = new LinkedHashMap<String, QuestionRule>();
        questionnaire
                .questions()
                .forEach(question -> rules.put(question.code(), QuestionRule.of(question, screen)));
        return new AnswerSheet(rules);
    }

    /** Values as JSON has them: texts, numbers, booleans, lists, maps and null. */
    public Review review(Map<String, ? extends @Nullable Object> given) {
        var violations = new ArrayList<Violation>();
        var answers = new TreeMap<String, Answer>();
        given.forEach(
                (code, value) -> {
                    var rule = rules.get(code);
                    if (rule == null) {
                        violations.add(
                                new Violation(
                                        pointerTo(code),
                                        "unknown-question",
                                        "The questionnaire has no such question; remove it"));
                    } else {
                        var answer = rule.read(value, violations);
                        if (answer != null) {
                            answers.put(code, answer);
                        }
                    }
                });
        for (var rule : rules.values()) {
            if (rule.required() && !given.containsKey(rule.code())) {
                violations.add(rule.violation("required"));
            }
        }
        return violations.isEmpty()
                ? new Review.Valid(new Answers(answers))
                : new Review.Invalid(List.copyOf(violations));
    }

    static String pointerTo(String question) {
        return ANSWERS + Violation.escaped(question);
    }
}
