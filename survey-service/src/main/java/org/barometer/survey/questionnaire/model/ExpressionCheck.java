package org.barometer.survey.questionnaire.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.barometer.survey.expression.model.Condition;
import org.barometer.survey.expression.model.Fault;
import org.barometer.survey.expression.model.Parsed;
import org.barometer.survey.expression.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Finds conditions and rules that could not be evaluated. */
final class ExpressionCheck {
    private final Violations violations;
    private final Set<String> byLot = new TreeSet<>();

    ExpressionCheck(Violations violations) {
        this.violations = violations;
    }

    void check(Questionnaire questionnaire) {
        var vocabulary = Logic.vocabulary(questionnaire);
        byLot.addAll(questionnaire.otherWordings().keySet());
        var sections = new HashMap<String, Condition>();
        for (int i = 0; i < questionnaire.sections().size(); i++) {
            var section = questionnaire.sections().get(i);
            read(section.relevant(), vocabulary, "/sections/" + i + "/relevant")
                    .ifPresent(condition -> sections.put(section.code(), condition));
        }
        var questions = new HashMap<String, Condition>();
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            var question = questionnaire.questions().get(i);
            read(question.relevant(), vocabulary, "/questions/" + i + "/relevant")
                    .ifPresent(condition -> questions.put(question.code(), condition));
        }
        for (int i = 0; i < questionnaire.rules().size(); i++) {
            read(questionnaire.rules().get(i).holds(), vocabulary, "/rules/" + i + "/holds");
        }
        checkCircles(questionnaire, sections, questions);
    }

    private Optional<Condition> read(@Nullable String text, Vocabulary vocabulary, String pointer) {
        if (text == null) {
            return Optional.empty();
        }
        return switch (Condition.parse(text)) {
            case Parsed.Understood(var condition) -> {
                add(condition.faults(vocabulary), pointer);
                condition.questions().stream()
                        .filter(byLot::contains)
                        .sorted()
                        .forEach(
                                code ->
                                        violations.add(
                                                pointer, QuestionnaireMistake.ASKED_BY_LOT, code));
                yield Optional.of(condition);
            }
            case Parsed.Faulty(var faults) -> {
                add(faults, pointer);
                yield Optional.empty();
            }
        };
    }

    private void add(List<Fault> faults, String pointer) {
        faults.forEach(fault -> violations.add(new Violation(pointer, fault.code(), fault.text())));
    }

    private void checkCircles(
            Questionnaire questionnaire,
            Map<String, Condition> sections,
            Map<String, Condition> questions) {
        for (var circle : Logic.routing(questionnaire, sections, questions).circles()) {
            violations.add(
                    pointerTo(circle.getFirst(), questionnaire, questions),
                    QuestionnaireMistake.CIRCLE,
                    String.join(", ", circle));
        }
    }

    private static String pointerTo(
            String code, Questionnaire questionnaire, Map<String, Condition> questions) {
        var all = questionnaire.questions();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(code)) {
                return questions.containsKey(code)
                        ? "/questions/" + i + "/relevant"
                        : "/sections/%d/relevant"
                                .formatted(
                                        questionnaire.sections().stream()
                                                .map(Section::code)
                                                .toList()
                                                .indexOf(all.get(i).section()));
            }
        }
        return "/questions";
    }
}
