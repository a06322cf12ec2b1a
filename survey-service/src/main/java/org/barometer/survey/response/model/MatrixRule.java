package org.barometer.survey.response.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Row;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** One option, or a reason for none, for each line. */
final class MatrixRule extends QuestionRule {
    private final Set<String> rows;
    private final Set<String> options;

    MatrixRule(Question question) {
        super(
                question,
                "Choose for each of %s one of %s"
                        .formatted(listOfRows(question), listOf(question.options())));
        rows = question.rows().stream().map(Row::code).collect(Collectors.toUnmodifiableSet());
        options = codesOf(question.options());
    }

    @Override
    @Nullable Answer readValid(@Nullable Object value, List<Violation> violations) {
        if (!(value instanceof Map<?, ?> given) || given.isEmpty()) {
            violations.add(violation("not-rows"));
            return null;
        }
        int before = violations.size();
        var lines = new TreeMap<String, String>();
        given.forEach((row, code) -> readLine(String.valueOf(row), code, lines, violations));
        if (required()) {
            checkAllAnswered(given, violations);
        }
        return violations.size() > before ? null : new Answer.Lines(lines);
    }

    private void readLine(
            String row,
            @Nullable Object code,
            Map<String, String> lines,
            List<Violation> violations) {
        if (!rows.contains(row)) {
            violations.add(violation("/" + Violation.escaped(row), "unknown-row"));
        } else if (!(code instanceof String text)) {
            violations.add(violation("/" + row, "not-a-code"));
        } else if (!options.contains(text) && !isMissingCode(text)) {
            violations.add(violation("/" + row, "unknown-option"));
        } else {
            lines.put(row, text);
        }
    }

    private void checkAllAnswered(Map<?, ?> given, List<Violation> violations) {
        var left = new HashSet<>(rows);
        left.removeAll(given.keySet());
        left.stream().sorted().forEach(row -> violations.add(violation("/" + row, "required")));
    }

    /** The same as giving the reason for each line. */
    @Override
    Answer missing(String reason) {
        var lines = new TreeMap<String, String>();
        rows.forEach(row -> lines.put(row, reason));
        return new Answer.Lines(lines);
    }

    private static String listOfRows(Question question) {
        return question.rows().stream().map(Row::code).collect(Collectors.joining(", "));
    }
}
