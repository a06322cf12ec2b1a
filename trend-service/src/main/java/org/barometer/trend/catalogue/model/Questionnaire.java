package org.barometer.trend.catalogue.model;

import java.util.List;
import java.util.Optional;

/** The questions of an edition, in the version that its respondents saw. */
public record Questionnaire(int version, List<Question> questions) {

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** The question of a code, if this questionnaire has one. */
    public Optional<Question> asking(String code) {
        return questions.stream().filter(question -> question.code().equals(code)).findFirst();
    }

    /** The question that asks for a measure, if this questionnaire has one. */
    public Optional<Question> measuring(String measure) {
        return questions.stream()
                .filter(question -> question.measure().equals(measure))
                .findFirst();
    }

    public Optional<Question> question(String code) {
        return questions.stream().filter(question -> question.code().equals(code)).findFirst();
    }
}
