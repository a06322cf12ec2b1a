package org.barometer.survey.expression.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.survey.expression.model.Vocabulary.Kind;
import org.barometer.survey.expression.model.Vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/** A questionnaire with a question of each kind, and answers to it as JSON has them. */
final class Words {
    static final List<String> MISSING = List.of("DONT_KNOW", "REFUSED");
    static final List<String> OPTIONS = List.of("A", "B", "C");
    static final List<String> ROWS = List.of("R1", "R-2");

    static final Vocabulary VOCABULARY =
            new Vocabulary(
                    Map.of(
                            "kind", subject(Kind.CODE, 0),
                            "other", subject(Kind.CODE, 0),
                            "staff", subject(Kind.NUMBER, 0),
                            "cases", subject(Kind.NUMBER, 0),
                            "since", subject(Kind.DATE, Subject.YEAR),
                            "month", subject(Kind.DATE, Subject.MONTH),
                            "apps", subject(Kind.SEVERAL, 0),
                            "means", subject(Kind.SEVERAL, 0),
                            "trend", subject(Kind.MATRIX, 0),
                            "notes", subject(Kind.TEXT, 0)));

    private Words() {}

    private static Subject subject(Kind kind, int dateLength) {
        return new Subject(
                kind,
                switch (kind) {
                    case CODE, SEVERAL, MATRIX -> Set.copyOf(OPTIONS);
                    case NUMBER, DATE, TEXT -> Set.of();
                },
                kind == Kind.MATRIX ? Set.copyOf(ROWS) : Set.of(),
                Set.copyOf(MISSING),
                dateLength);
    }

    static Condition condition(String text) {
        return switch (Condition.parse(text)) {
            case Parsed.Understood(var condition) -> condition;
            case Parsed.Faulty(var faults) -> throw new AssertionError(text + ": " + faults);
        };
    }

    /** What is wrong with an expression, as "position code". */
    static List<String> faults(String text) {
        var faults =
                switch (Condition.parse(text)) {
                    case Parsed.Understood(var condition) -> condition.faults(VOCABULARY);
                    case Parsed.Faulty(var found) -> found;
                };
        return faults.stream().map(fault -> fault.position() + " " + fault.code()).toList();
    }

    static Values values(Map<String, ?> answers) {
        return (question, row) -> value(answers.get(question), kind(question), row);
    }

    private static Kind kind(String question) {
        return VOCABULARY.subject(question).orElseThrow().kind();
    }

    private static Value value(@Nullable Object given, Kind kind, @Nullable String row) {
        return switch (given) {
            case null -> Value.ABSENT;
            case String text when MISSING.contains(text) -> new Value.Missing(text);
            case String _ when kind == Kind.TEXT -> Value.OTHER;
            case String text -> new Value.Single(text);
            case BigDecimal number -> new Value.Amount(number);
            case Integer number -> new Value.Amount(BigDecimal.valueOf(number));
            case Collection<?> codes ->
                    new Value.Several(codes.stream().map(String::valueOf).toList());
            case Map<?, ?> rows ->
                    row == null
                            ? Value.ofRows(
                                    rows.values().stream()
                                            .map(code -> value(code, Kind.CODE, null))
                                            .toList())
                            : value(rows.get(row), Kind.CODE, null);
            default -> throw new AssertionError(given);
        };
    }
}
