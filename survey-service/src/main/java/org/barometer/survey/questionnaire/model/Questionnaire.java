package org.barometer.survey.questionnaire.model;

import java.util.List;

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

    /** Everything that would make answers ambiguous; empty when the questionnaire can be used. */
    public List<Violation> violations() {
        return new QuestionnaireCheck(this).violations();
    }
}
