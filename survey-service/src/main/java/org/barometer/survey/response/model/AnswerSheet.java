package org.barometer.survey.response.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Severity;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.model.AnswerLogic.Judgement;
import org.barometer.survey.screening.model.TextScreen;
import org.jspecify.annotations.Nullable;

/** A questionnaire made ready to check answers against it, all of them in one pass. */
public final class AnswerSheet {
    private static final String ANSWERS = "/answers/";
    private static final String WARNINGS = "/warnings/";

    private final Map<String, QuestionRule> rules;
    private final AnswerLogic logic;
    private final Set<String> warnings;
    private final Map<String, String> otherWordings;

    private AnswerSheet(
            Map<String, QuestionRule> rules,
            AnswerLogic logic,
            Set<String> warnings,
            Map<String, String> otherWordings) {
        this.rules = rules;
        this.logic = logic;
        this.warnings = warnings;
        this.otherWordings = otherWordings;
    }

    /** The screen looks at what respondents write in their own words. */
    public static AnswerSheet of(Questionnaire questionnaire, TextScreen screen) {
        var rules = new LinkedHashMap<String, QuestionRule>();
        questionnaire
                .questions()
                .forEach(question -> rules.put(question.code(), QuestionRule.of(question, screen)));
        var warnings = new HashSet<String>();
        questionnaire.rules().stream()
                .filter(rule -> rule.severity() == Severity.WARNING)
                .forEach(rule -> warnings.add(rule.code()));
        return new AnswerSheet(
                rules, new AnswerLogic(questionnaire), warnings, questionnaire.otherWordings());
    }

    /** Where nobody has been warned of anything yet. */
    public Review review(Map<String, ? extends @Nullable Object> given) {
        return review(given, Map.of());
    }

    /**
     * Values as JSON has them: texts, numbers, booleans, lists, maps and null.
     *
     * @param reasons by the code of the rule, why the answers are right although they break it
     */
    public Review review(
            Map<String, ? extends @Nullable Object> given, Map<String, WarningReason> reasons) {
        var violations = new ArrayList<Violation>();
        var answers = new TreeMap<String, Answer>();
        var unread = new HashSet<String>();
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
                        if (answer == null) {
                            unread.add(code);
                        } else {
                            answers.put(code, answer);
                        }
                    }
                });
        var judgement = logic.judge(answers, unread);
        checkAsked(given.keySet(), answers, judgement, violations);
        checkWordings(answers, violations);
        return judged(answers, judgement.broken(), reasons, violations);
    }

    /** The questions that these answers lead past, as far as they can be read. */
    public Set<String> notAsked(Map<String, ? extends @Nullable Object> given) {
        var answers = new TreeMap<String, Answer>();
        given.forEach(
                (code, value) -> {
                    var rule = rules.get(code);
                    var answer = rule == null ? null : rule.read(value, new ArrayList<>());
                    if (answer != null) {
                        answers.put(code, answer);
                    }
                });
        return logic.judge(answers, Set.of()).notAsked();
    }

    private void checkAsked(
            Set<String> given,
            Map<String, Answer> answers,
            Judgement judgement,
            List<Violation> violations) {
        for (var rule : rules.values()) {
            if (judgement.undecided().contains(rule.code())) {
                continue;
            }
            var answer = answers.get(rule.code());
            if (!judgement.notAsked().contains(rule.code())) {
                if (rule.required()
                        && !given.contains(rule.code())
                        && !isAskedOtherwise(rule.code(), given)) {
                    violations.add(rule.violation("required"));
                }
            } else if (answer != null && !AnswerLogic.saysNotAsked(answer)) {
                violations.add(
                        new Violation(
                                rule.pointer(),
                                "not-asked",
                                "The other answers lead past this question: remove the answer, or"
                                        + " change them"));
            }
        }
    }

    /** Whether there is an answer to the same in other words, so that none is needed here. */
    private boolean isAskedOtherwise(String question, Set<String> given) {
        var other = otherWordings.get(question);
        return other != null && given.contains(other);
    }

    private void checkWordings(Map<String, Answer> answers, List<Violation> violations) {
        otherWordings.forEach(
                (one, other) -> {
                    // Each two are there twice, once in each order.
                    if (one.compareTo(other) < 0
                            && isGiven(one, answers)
                            && isGiven(other, answers)) {
                        violations.add(
                                new Violation(
                                        pointerTo(one),
                                        "one-wording",
                                        "%s asks the same in other words: answer one of the two"
                                                .formatted(other)));
                    }
                });
    }

    private static boolean isGiven(String question, Map<String, Answer> answers) {
        var answer = answers.get(question);
        return answer != null && !AnswerLogic.saysNotAsked(answer);
    }

    private Review judged(
            Map<String, Answer> answers,
            Map<Rule, Violation> broken,
            Map<String, WarningReason> reasons,
            List<Violation> violations) {
        for (var code : reasons.keySet()) {
            if (!warnings.contains(code)) {
                violations.add(
                        new Violation(
                                WARNINGS + Violation.escaped(code),
                                "unknown-warning",
                                "The questionnaire has no such warning; remove it"));
            }
        }
        var explained = new TreeMap<String, WarningReason>();
        var unexplained = new ArrayList<Violation>();
        broken.forEach(
                (rule, violation) -> {
                    var reason = reasons.get(rule.code());
                    if (rule.severity() == Severity.ERROR) {
                        violations.add(violation);
                    } else if (reason == null) {
                        unexplained.add(violation);
                    } else {
                        explained.put(rule.code(), reason);
                    }
                });
        if (!violations.isEmpty()) {
            violations.addAll(unexplained);
            return new Review.Invalid(List.copyOf(violations));
        }
        return unexplained.isEmpty()
                ? new Review.Valid(new Answers(new TreeMap<>(answers), explained))
                : new Review.Unexplained(List.copyOf(unexplained));
    }

    /** Answers that were checked when they were taken in, as they are kept, without their words. */
    public Answers kept(Map<String, ? extends @Nullable Object> kept) {
        var answers = new TreeMap<String, Answer>();
        kept.forEach(
                (code, value) -> {
                    var rule = rules.get(code);
                    if (rule != null && !(rule instanceof TextRule text && text.isWords(value))) {
                        var answer = rule.read(value, new ArrayList<>());
                        if (answer == null) {
                            throw new IllegalStateException("A kept answer to " + code);
                        }
                        answers.put(code, answer);
                    }
                });
        return new Answers(answers);
    }

    static String pointerTo(String question) {
        return ANSWERS + Violation.escaped(question);
    }
}
