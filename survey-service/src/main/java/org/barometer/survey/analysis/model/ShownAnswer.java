package org.barometer.survey.analysis.model;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.jspecify.annotations.Nullable;

/** An answer as it is kept, taken apart so that it can be read with its labels. */
public final class ShownAnswer {

    /** What a part of an answer is. */
    public enum Kind {
        OPTION,
        MISSING,
        COUNTRY,
        NUMBER,
        TEXT
    }

    /**
     * One part: the only one, a choice among several, or a line of a matrix.
     *
     * @param row the label of the line, where it is one
     * @param value the code, number or text
     * @param label of an option, by language; empty of everything else
     */
    public record Part(
            Kind kind, Map<String, String> row, String value, Map<String, String> label) {}

    private ShownAnswer() {}

    /** The value as JSON has it; nothing where the question was not answered. */
    public static List<Part> of(Question question, @Nullable Object value) {
        var none = Map.<String, String>of();
        return switch (value) {
            case null -> List.of();
            case Map<?, ?> lines -> lines(question, lines);
            case Collection<?> several ->
                    several.stream().map(one -> part(question, none, one)).toList();
            default -> List.of(part(question, none, value));
        };
    }

    private static List<Part> lines(Question question, Map<?, ?> lines) {
        var parts = new ArrayList<Part>();
        for (var row : question.rows()) {
            var value = lines.get(row.code());
            if (value != null) {
                parts.add(part(question, row.label(), value));
            }
        }
        return parts;
    }

    private static Part part(Question question, Map<String, String> row, @Nullable Object value) {
        var text = String.valueOf(value);
        if (value instanceof Number) {
            return new Part(Kind.NUMBER, row, text, Map.of());
        }
        if (question.type() != QuestionType.OPEN_TEXT && MissingCode.isOne(text)) {
            return new Part(Kind.MISSING, row, text, Map.of());
        }
        if (question.type().hasOptions()) {
            var labels = question.options().stream().collect(toMap(Option::code, Option::label));
            return new Part(Kind.OPTION, row, text, labels.getOrDefault(text, Map.of()));
        }
        return new Part(
                question.type() == QuestionType.COUNTRY ? Kind.COUNTRY : Kind.TEXT,
                row,
                text,
                Map.of());
    }
}
