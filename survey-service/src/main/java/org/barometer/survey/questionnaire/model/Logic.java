package org.barometer.survey.questionnaire.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.barometer.survey.expression.model.Condition;
import org.barometer.survey.expression.model.Parsed;
import org.barometer.survey.expression.model.Routing;
import org.barometer.survey.expression.model.Vocabulary;
import org.barometer.survey.expression.model.Vocabulary.Kind;
import org.barometer.survey.expression.model.Vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The skip logic and rules of a sound questionnaire, read once.
 *
 * @param rules each with what holds of sound answers, in their order
 */
public record Logic(Vocabulary vocabulary, Routing routing, Map<Rule, Condition> rules) {

    public static Logic of(Questionnaire questionnaire) {
        var rules = new LinkedHashMap<Rule, Condition>();
        questionnaire.rules().forEach(rule -> rules.put(rule, read(rule.holds())));
        var sections = new HashMap<String, Condition>();
        questionnaire
                .sections()
                .forEach(section -> addIfAny(sections, section.code(), section.relevant()));
        var questions = new HashMap<String, Condition>();
        questionnaire
                .questions()
                .forEach(question -> addIfAny(questions, question.code(), question.relevant()));
        return new Logic(
                vocabulary(questionnaire), routing(questionnaire, sections, questions), rules);
    }

    /**
     * All that a page needs to lead through the questions and to judge answers as it is done here:
     * maps, lists and texts, to be written as JSON for META-INF/resources/assets/expression.js.
     */
    public Map<String, Object> tree() {
        var steps = new ArrayList<List<Object>>();
        routing.steps()
                .forEach(
                        (question, conditions) ->
                                steps.add(
                                        List.of(
                                                question,
                                                conditions.stream()
                                                        .map(one -> one.tree(vocabulary))
                                                        .toList())));
        var judged = new ArrayList<Map<String, Object>>();
        rules.forEach(
                (rule, holds) ->
                        judged.add(
                                Map.of(
                                        "code", rule.code(),
                                        "severity", rule.severity().name(),
                                        "question", rule.question(),
                                        "message", rule.message(),
                                        "holds", holds.tree(vocabulary))));
        return Map.of("steps", steps, "rules", judged);
    }

    private static void addIfAny(
            Map<String, Condition> conditions, String code, @Nullable String text) {
        if (text != null) {
            conditions.put(code, read(text));
        }
    }

    /** Who is asked what: the condition of a question's section and its own. */
    static Routing routing(
            Questionnaire questionnaire,
            Map<String, Condition> sections,
            Map<String, Condition> questions) {
        var all = new LinkedHashMap<String, List<Condition>>();
        for (var question : questionnaire.questions()) {
            var conditions = new ArrayList<Condition>();
            var section = question.section();
            if (section != null && sections.containsKey(section)) {
                conditions.add(sections.get(section));
            }
            if (questions.containsKey(question.code())) {
                conditions.add(questions.get(question.code()));
            }
            if (!conditions.isEmpty()) {
                all.put(question.code(), conditions);
            }
        }
        return Routing.of(all);
    }

    static Vocabulary vocabulary(Questionnaire questionnaire) {
        return new Vocabulary(
                questionnaire.questions().stream()
                        .collect(
                                Collectors.toMap(
                                        Question::code, Logic::subject, (first, _) -> first)));
    }

    private static Subject subject(Question question) {
        return new Subject(
                kind(question.type()),
                question.type() == QuestionType.COUNTRY
                        ? Countries.codes()
                        : question.options().stream()
                                .map(Option::code)
                                .collect(Collectors.toUnmodifiableSet()),
                question.rows().stream().map(Row::code).collect(Collectors.toUnmodifiableSet()),
                missing(question),
                question.precision() == Precision.MONTH ? Subject.MONTH : Subject.YEAR);
    }

    private static Set<String> missing(Question question) {
        return question.missing().stream()
                .map(MissingCode::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Kind kind(QuestionType type) {
        return switch (type) {
            case SINGLE_CHOICE, SCALE, DIRECTION, COUNTRY -> Kind.CODE;
            case MULTIPLE_CHOICE, RANKING, MENTIONS -> Kind.SEVERAL;
            case NUMBER, COUNT -> Kind.NUMBER;
            case MATRIX -> Kind.MATRIX;
            case DATE -> Kind.DATE;
            case OPEN_TEXT -> Kind.TEXT;
        };
    }

    private static Condition read(String text) {
        return switch (Condition.parse(text)) {
            case Parsed.Understood(var condition) -> condition;
            case Parsed.Faulty(var faults) ->
                    throw new IllegalStateException(
                            "A questionnaire was kept that was not checked: "
                                    + faults.getFirst().message());
        };
    }
}
