package org.barometer.survey.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.AnswerWords;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one section of the questionnaire.
 *
 * @param title empty where the questionnaire has no sections
 */
record AnswerSection(String title, List<Line> lines) {
    /**
     * A question and what was answered.
     *
     * @param ranked whether the order of the values counts
     */
    record Line(String code, String question, List<String> values, boolean ranked) {}

    static List<AnswerSection> of(
            Questionnaire questionnaire,
            Map<String, ? extends @Nullable Object> answers,
            Language language,
            DeskMessages words) {
        var sections = new ArrayList<AnswerSection>();
        var placed = new HashSet<String>();
        for (var section : questionnaire.sections()) {
            var lines =
                    questionnaire.questions().stream()
                            .filter(question -> section.code().equals(question.section()))
                            .toList();
            lines.forEach(question -> placed.add(question.code()));
            add(sections, language.text(section.title()), lines, answers, language);
        }
        var rest =
                questionnaire.questions().stream()
                        .filter(question -> !placed.contains(question.code()))
                        .toList();
        add(sections, sections.isEmpty() ? "" : words.otherQuestions(), rest, answers, language);
        return sections;
    }

    private static void add(
            List<AnswerSection> sections,
            String title,
            List<Question> questions,
            Map<String, ? extends @Nullable Object> answers,
            Language language) {
        if (!questions.isEmpty()) {
            sections.add(
                    new AnswerSection(
                            title,
                            questions.stream()
                                    .map(question -> line(question, answers, language))
                                    .toList()));
        }
    }

    private static Line line(
            Question question, Map<String, ? extends @Nullable Object> answers, Language language) {
        var values =
                Words.answers(language).of(question, answers.get(question.code())).stream()
                        .map(AnswerWords.Said::toString)
                        .toList();
        return new Line(
                question.code(),
                language.text(question.text()),
                values,
                question.type() == QuestionType.RANKING && values.size() > 1);
    }
}
