package org.barometer.survey.response.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.survey.expression.model.Condition;
import org.barometer.survey.expression.model.Routing;
import org.barometer.survey.questionnaire.model.Logic;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Violation;

/** The skip logic and rules of a questionnaire, made ready to judge answers by. */
final class AnswerLogic {
    private static final String NOT_ASKED = MissingCode.NOT_ASKED.name();

    /** A rule with all that is told when it is broken. */
    private record Prepared(Rule rule, Condition holds, Set<String> questions, Violation broken) {
        static Prepared of(Rule rule, Condition holds) {
            return new Prepared(
                    rule,
                    holds,
                    holds.questions(),
                    new Violation(
                            AnswerSheet.pointerTo(rule.question()),
                            rule.code(),
                            rule.message().getOrDefault("en", rule.code())));
        }
    }

    /** Rules that answers break, and the questions that they lead past or that nobody can tell. */
    record Judgement(Set<String> notAsked, Set<String> undecided, Map<Rule, Violation> broken) {}

    private final Routing routing;
    private final Map<String, Set<String>> lookedAt = new HashMap<>();
    private final List<Prepared> rules = new ArrayList<>();

    AnswerLogic(Questionnaire questionnaire) {
        var logic = Logic.of(questionnaire);
        routing = logic.routing();
        routing.steps()
                .forEach((question, conditions) -> lookedAt.put(question, questions(conditions)));
        logic.rules().forEach((rule, holds) -> rules.add(Prepared.of(rule, holds)));
    }

    /**
     * Judges by the answers that could be read; what depends on one that could not is left
     * undecided, so that one mistake is not told as several.
     */
    Judgement judge(Map<String, Answer> answers, Set<String> unread) {
        var values = new AnswerValues(answers);
        var notAsked = routing.notAsked(values);
        var undecided = unread.isEmpty() ? Set.<String>of() : undecided(unread);
        var asked = notAsked.isEmpty() ? values : Routing.only(values, notAsked);
        var broken = new LinkedHashMap<Rule, Violation>();
        for (var prepared : rules) {
            if (!notAsked.contains(prepared.rule().question())
                    && isFree(prepared.questions(), undecided)
                    && prepared.holds().isBroken(asked)) {
                broken.put(prepared.rule(), prepared.broken());
            }
        }
        return new Judgement(notAsked, undecided, broken);
    }

    /** Whether the answer says itself that the question was not asked. */
    static boolean saysNotAsked(Answer answer) {
        return switch (answer) {
            case Answer.One(var code) -> code.equals(NOT_ASKED);
            case Answer.When(var date) -> date.equals(NOT_ASKED);
            case Answer.Ranked(var codes) -> codes.getFirst().equals(NOT_ASKED);
            case Answer.Lines(var codes) -> codes.values().stream().allMatch(NOT_ASKED::equals);
            case Answer.Several _, Answer.Amount _, Answer.Text _ -> false;
        };
    }

    private Set<String> undecided(Set<String> unread) {
        var undecided = new HashSet<>(unread);
        for (var question : routing.steps().keySet()) {
            if (!isFree(lookedAt.getOrDefault(question, Set.of()), undecided)) {
                undecided.add(question);
            }
        }
        return undecided;
    }

    private static boolean isFree(Set<String> questions, Set<String> of) {
        return of.isEmpty() || questions.stream().noneMatch(of::contains);
    }

    private static Set<String> questions(Collection<Condition> conditions) {
        var questions = new HashSet<String>();
        conditions.forEach(condition -> questions.addAll(condition.questions()));
        return questions;
    }
}
