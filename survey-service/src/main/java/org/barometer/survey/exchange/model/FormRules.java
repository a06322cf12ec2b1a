package org.barometer.survey.exchange.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Severity;

/** Reads the rules of a form. */
final class FormRules {
    private final FormPlaces places;

    FormRules(FormPlaces places) {
        this.places = places;
    }

    /** As our own sheet has them. */
    List<Rule> of(List<FormLine> lines) {
        var rules = new ArrayList<Rule>();
        for (var line : lines) {
            var code = line.required(FormColumns.RULE_CODE);
            var question = line.required(FormColumns.RULE_QUESTION);
            var holds = line.required(FormColumns.RULE_HOLDS);
            if (code.isPresent() && question.isPresent() && holds.isPresent()) {
                places.put("/rules/" + rules.size(), line);
                rules.add(
                        new Rule(
                                code.get(),
                                severity(line, FormColumns.RULE_SEVERITY),
                                holds.get(),
                                question.get(),
                                line.texts(FormColumns.RULE_MESSAGE)));
            }
        }
        return rules;
    }

    /** In a form of another tool: one rule for each constraint. */
    List<Rule> ofConstraints(FormSurvey survey, List<String> languages) {
        var rules = new ArrayList<Rule>();
        for (var draft : survey.questions()) {
            var line = draft.line();
            var question = draft.question();
            var self =
                    new XPathReader.Field(question.code(), question.type(), question.precision());
            XPathReader.read(line, FormColumns.CONSTRAINT, survey.fields(), self)
                    .ifPresent(
                            holds -> {
                                places.put("/rules/" + rules.size(), line);
                                rules.add(
                                        new Rule(
                                                question.code(),
                                                severity(line, FormColumns.SEVERITY),
                                                holds,
                                                question.code(),
                                                message(line, languages)));
                            });
        }
        return rules;
    }

    private static Map<String, String> message(FormLine line, List<String> languages) {
        var message = line.texts(FormColumns.CONSTRAINT_MESSAGE);
        if (!message.isEmpty()) {
            return message;
        }
        var usualMessage = new TreeMap<String, String>();
        languages.forEach(
                language ->
                        usualMessage.put(
                                language,
                                language.equals("sv")
                                        ? "Kontrollera svaret"
                                        : "Check this answer"));
        return usualMessage;
    }

    private static Severity severity(FormLine line, String column) {
        var given = line.text(column);
        if (given.isEmpty() || given.get().equals(Severity.ERROR.name())) {
            return Severity.ERROR;
        }
        if (!given.get().equals(Severity.WARNING.name())) {
            line.add(column, FormMistake.SEVERITY_UNKNOWN);
        }
        return Severity.WARNING;
    }
}
