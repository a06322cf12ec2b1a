package org.barometer.sample.model;

import java.util.List;

/** One year of a programme with its questionnaire and the figures that were published about it. */
public record SampleEdition(
        String code,
        String programme,
        String unit,
        int year,
        int questionnaireVersion,
        int base,
        Text title,
        Text source,
        List<SampleQuestion> questions,
        List<MappedFigure> figures) {

    public SampleEdition {
        questions = List.copyOf(questions);
        figures = List.copyOf(figures);
    }

    List<MappedFigure> figuresOf(SampleQuestion question) {
        return figures.stream().filter(f -> f.question().equals(question.code())).toList();
    }
}
