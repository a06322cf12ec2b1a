package org.barometer.survey.questionnaire.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked: a version of a programme's questions, in their order.
 *
 * @param languages of every text in it, the first being the one it was written in
 */
public record Questionnaire(
        int version,
        List<String> languages,
        List<Section> sections,
        List<Question> questions,
        List<Rule> rules) {
    /** The languages of the pages. */
    public static final List<String> USUAL_LANGUAGES = List.of("en", "sv");

    public Questionnaire {
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
        questions = List.copyOf(questions);
        rules = List.copyOf(rules);
    }

    /** The same questions as another version. */
    public Questionnaire as(int otherVersion) {
        return new Questionnaire(otherVersion, languages, sections, questions, rules);
    }

    /** Of every question that is asked in two wordings, by lot, the code of the other one. */
    public Map<String, String> otherWordings() {
        var others = new HashMap<String, String>();
        for (var question : questions) {
            var earlier = question.earlierWording();
            if (earlier != null) {
                others.put(question.code(), earlier);
                others.put(earlier, question.code());
            }
        }
        return others;
    }

    /** What is asked of those who are not asked these questions. */
    public Questionnaire without(Set<String> leftOut) {
        return new Questionnaire(
                version,
                languages,
                sections,
                questions.stream().filter(question -> !leftOut.contains(question.code())).toList(),
                rules);
    }

    /** Everything that would make answers ambiguous; empty when the questionnaire can be used. */
    public List<Violation> violations() {
        return new QuestionnaireCheck(this).violations();
    }
}
