package org.barometer.survey.form.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Violation;

/**
 * The answers that stand in a form, as the API takes them.
 *
 * @param contradictions questions with an answer and a reason for none at once
 */
public record FilledForm(Map<String, Object> answers, List<Violation> contradictions) {
    /** The code of a violation that only a form can have. */
    static final String ANSWER_AND_REASON = "answer-and-reason";

    public static FilledForm of(List<Question> questions, Entries entries) {
        var answers = new LinkedHashMap<String, Object>();
        var contradictions = new ArrayList<Violation>();
        for (var question : questions) {
            var fields = new AnswerFields(question);
            var answer = fields.read(entries);
            if (answer != null) {
                answers.put(question.code(), answer);
            }
            if (fields.isContradictory(entries)) {
                contradictions.add(
                        new Violation(
                                pointerTo(question.code()),
                                ANSWER_AND_REASON,
                                "Give an answer, or one reason why there is none"));
            }
        }
        return new FilledForm(answers, List.copyOf(contradictions));
    }

    /** What stands in the fields where these are the answers. */
    public static Entries entries(
            List<Question> questions,
            Map<String, ?> answers,
            TextLanguage texts,
            char decimalMark) {
        var all = Entries.NONE;
        for (var question : questions) {
            var answer = answers.get(question.code());
            if (answer != null) {
                all = all.with(new AnswerFields(question).write(answer, texts, decimalMark));
            }
        }
        return all;
    }

    static String pointerTo(String question) {
        return "/answers/" + Violation.escaped(question);
    }

    /** The question that a violation is about; empty where it is about none. */
    public static String questionOf(Violation violation) {
        var parts = violation.pointer().split("/", 4);
        return parts.length > 2 && parts[1].equals("answers") ? parts[2] : "";
    }
}
