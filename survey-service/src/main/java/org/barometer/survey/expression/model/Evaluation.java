package org.barometer.survey.expression.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether conditions are true; the page computes the same in
 * META-INF/resources/assets/expression.js.
 */
final class Evaluation {
    private Evaluation() {}

    static boolean holds(Condition condition, Values values) {
        return switch (condition) {
            case Condition.Any(var parts) -> {
                for (var part : parts) {
                    if (holds(part, values)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Condition.All(var parts) -> {
                for (var part : parts) {
                    if (!holds(part, values)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Condition.Not(_, var of) -> !holds(of, values);
            case Condition.Comparison(var left, var relation, var right) ->
                    compares(left, relation, right, values);
            case Condition.OneOf(var left, var choices) -> {
                for (var choice : choices) {
                    if (compares(left, Relation.EQUAL, choice, values)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Condition.Answered(_, var question) -> isAnswered(value(question, values));
            case Condition.Selected(_, var question, var option) ->
                    switch (value(question, values)) {
                        case Value.Several(var codes) -> codes.contains(option.text());
                        case Value.Missing(var code) -> code.equals(option.text());
                        case Value.Absent _, Value.Single _, Value.Amount _, Value.Other _ -> false;
                    };
        };
    }

    static boolean isBroken(Condition condition, Values values) {
        return !holds(condition, values) && isDecided(condition, values);
    }

    /** Whether everything that is compared or calculated with has a value. */
    private static boolean isDecided(Condition condition, Values values) {
        return switch (condition) {
            case Condition.Any(var parts) -> areDecided(parts, values);
            case Condition.All(var parts) -> areDecided(parts, values);
            case Condition.Not(_, var of) -> isDecided(of, values);
            case Condition.Comparison(var left, _, var right) ->
                    isDecided(left, Stream.of(right), values)
                            && isDecided(right, Stream.of(left), values);
            case Condition.OneOf(var left, var choices) ->
                    isDecided(left, choices.stream(), values);
            case Condition.Answered _, Condition.Selected _ -> true;
        };
    }

    private static boolean areDecided(List<Condition> conditions, Values values) {
        for (var condition : conditions) {
            if (!isDecided(condition, values)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDecided(Term term, Stream<? extends Term> with, Values values) {
        return switch (term) {
            case Term.Literal _ -> true;
            case Term.Reference reference ->
                    switch (value(reference, values)) {
                        case Value.Absent _ -> false;
                        case Value.Missing(var code) ->
                                with.anyMatch(
                                        other ->
                                                other instanceof Term.Code(_, var text)
                                                        && text.equals(code));
                        case Value.Single _, Value.Amount _, Value.Several _, Value.Other _ -> true;
                    };
            case Term.Count _, Term.Negative _, Term.Arithmetic _ -> number(term, values) != null;
        };
    }

    private static boolean compares(Term left, Relation relation, Term right, Values values) {
        return switch (left) {
            case Term.Reference reference -> comparesAnswer(reference, relation, right, values);
            case Term.Code code ->
                    right instanceof Term.Reference reference
                            && comparesAnswer(reference, relation.turned(), code, values);
            case Term.Amount _, Term.Count _, Term.Negative _, Term.Arithmetic _ ->
                    comparesNumbers(left, relation, right, values);
        };
    }

    private static boolean comparesAnswer(
            Term.Reference reference, Relation relation, Term other, Values values) {
        return switch (value(reference, values)) {
            case Value.Absent _ -> false;
            case Value.Missing(var code) ->
                    relation == Relation.EQUAL
                            && other instanceof Term.Code(_, var text)
                            && text.equals(code);
            case Value.Single(var code) -> {
                var text = text(other, values);
                yield text != null && relation.accepts(code.compareTo(text));
            }
            // A number, a list or a text differs from every reason not to answer.
            case Value.Several _, Value.Other _ ->
                    relation == Relation.NOT_EQUAL && other instanceof Term.Code;
            case Value.Amount _ ->
                    other instanceof Term.Code
                            ? relation == Relation.NOT_EQUAL
                            : comparesNumbers(reference, relation, other, values);
        };
    }

    private static boolean comparesNumbers(
            Term left, Relation relation, Term right, Values values) {
        var one = number(left, values);
        var other = number(right, values);
        return one != null && other != null && relation.accepts(one.compareTo(other));
    }

    private static @Nullable String text(Term term, Values values) {
        return switch (term) {
            case Term.Code(_, var text) -> text;
            case Term.Reference reference ->
                    value(reference, values) instanceof Value.Single(var code) ? code : null;
            case Term.Amount _, Term.Count _, Term.Negative _, Term.Arithmetic _ -> null;
        };
    }

    private static @Nullable Fraction number(Term term, Values values) {
        return switch (term) {
            case Term.Amount(_, var value) -> Fraction.of(value);
            case Term.Code _ -> null;
            case Term.Reference reference ->
                    value(reference, values) instanceof Value.Amount(var value)
                            ? Fraction.of(value)
                            : null;
            case Term.Count(_, var question) ->
                    value(question, values) instanceof Value.Several(var codes)
                            ? Fraction.of(BigDecimal.valueOf(codes.size()))
                            : null;
            case Term.Negative(_, var of) -> {
                var number = number(of, values);
                yield number == null ? null : number.negate();
            }
            case Term.Arithmetic(var left, var operation, var right) -> {
                var one = number(left, values);
                var other = number(right, values);
                yield one == null || other == null
                        ? null
                        : switch (operation) {
                            case PLUS -> one.plus(other);
                            case MINUS -> one.plus(other.negate());
                            case TIMES -> one.times(other);
                            case DIVIDED_BY -> one.dividedBy(other);
                        };
            }
        };
    }

    private static boolean isAnswered(Value value) {
        return switch (value) {
            case Value.Absent _, Value.Missing _ -> false;
            case Value.Single _, Value.Amount _, Value.Several _, Value.Other _ -> true;
        };
    }

    private static Value value(Term.Reference reference, Values values) {
        return values.of(reference.question(), reference.row());
    }
}
