package org.barometer.survey.exchange.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.barometer.survey.expression.model.Condition;
import org.barometer.survey.expression.model.Operation;
import org.barometer.survey.expression.model.Relation;
import org.barometer.survey.expression.model.Term;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Row;
import org.jspecify.annotations.Nullable;

/** Writes conditions as XLSForm does, in XPath; each row of a matrix is a question there. */
final class XPath {
    private final Map<String, Question> questions = new HashMap<>();

    /** The question whose constraint is written, which XLSForm calls a dot. */
    private final @Nullable String self;

    XPath(List<Question> questions, @Nullable String self) {
        questions.forEach(question -> this.questions.put(question.code(), question));
        this.self = self;
    }

    static String rowName(String question, String row) {
        return question + "_" + row;
    }

    String of(Condition condition) {
        return switch (condition) {
            case Condition.Any(var parts) -> joined(parts, " or ");
            case Condition.All(var parts) -> joined(parts, " and ");
            case Condition.Not(_, var of) -> "not(" + of(of) + ")";
            case Condition.Comparison(var left, var relation, var right) ->
                    comparison(left, relation, right);
            case Condition.OneOf(var left, var choices) ->
                    choices.stream()
                            .map(choice -> comparison(left, Relation.EQUAL, choice))
                            .collect(Collectors.joining(" or ", "(", ")"));
            case Condition.Answered(_, var question) -> answered(question);
            case Condition.Selected(_, var question, var option) ->
                    "selected(%s, '%s')".formatted(field(question), option.text());
        };
    }

    private String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(
                        part ->
                                part instanceof Condition.Any || part instanceof Condition.All
                                        ? "(" + of(part) + ")"
                                        : of(part))
                .collect(Collectors.joining(word));
    }

    private String comparison(Term left, Relation relation, Term right) {
        if (left instanceof Term.Reference reference && isWhole(reference)) {
            return eachRow(reference, row -> comparison(row, relation, right), relation);
        }
        if (right instanceof Term.Reference reference && isWhole(reference)) {
            return eachRow(reference, row -> comparison(left, relation, row), relation);
        }
        var compared =
                "%s %s %s"
                        .formatted(
                                term(left, isDate(right)),
                                relation.symbol(),
                                term(right, isDate(left)));
        if (relation != Relation.NOT_EQUAL) {
            return compared;
        }
        // An empty field differs from everything in XPath, from nothing here.
        var given = new ArrayList<String>();
        Stream.of(left, right)
                .flatMap(XPath::references)
                .forEach(reference -> given.add(field(reference) + " != ''"));
        given.add(compared);
        return given.size() == 1
                ? compared
                : given.stream().distinct().collect(Collectors.joining(" and ", "(", ")"));
    }

    private String answered(Term.Reference question) {
        return isWhole(question)
                ? eachRow(question, this::answered, Relation.NOT_EQUAL)
                : field(question) + " != ''";
    }

    private String eachRow(
            Term.Reference matrix, Function<Term.Reference, String> of, Relation relation) {
        return rows(matrix.question()).stream()
                .map(row -> of.apply(new Term.Reference(0, matrix.question(), row.code())))
                .collect(
                        Collectors.joining(
                                relation == Relation.NOT_EQUAL ? " or " : " and ", "(", ")"));
    }

    private String term(Term term, boolean asDate) {
        return switch (term) {
            case Term.Amount(_, var value) -> value.toPlainString();
            case Term.Code(_, var text) ->
                    asDate && text.matches("[0-9-]+")
                            ? "date('%s')".formatted((text + "-01-01").substring(0, 10))
                            : "'" + text + "'";
            case Term.Reference reference -> field(reference);
            case Term.Count(_, var question) -> "count-selected(" + field(question) + ")";
            case Term.Negative(_, var of) -> "-" + part(of);
            case Term.Arithmetic(var left, var operation, var right) ->
                    "%s %s %s"
                            .formatted(
                                    part(left),
                                    operation == Operation.DIVIDED_BY ? "div" : operation.symbol(),
                                    part(right));
        };
    }

    private String part(Term term) {
        return term instanceof Term.Arithmetic || term instanceof Term.Negative
                ? "(" + term(term, false) + ")"
                : term(term, false);
    }

    private String field(Term.Reference reference) {
        var row = reference.row();
        if (row == null && reference.question().equals(self)) {
            return ".";
        }
        return "${"
                + (row == null ? reference.question() : rowName(reference.question(), row))
                + "}";
    }

    private static Stream<Term.Reference> references(Term term) {
        return switch (term) {
            case Term.Literal _, Term.Count _ -> Stream.of();
            case Term.Reference reference -> Stream.of(reference);
            case Term.Negative(_, var of) -> references(of);
            case Term.Arithmetic(var left, _, var right) ->
                    Stream.concat(references(left), references(right));
        };
    }

    private boolean isWhole(Term.Reference reference) {
        return reference.row() == null && !rows(reference.question()).isEmpty();
    }

    private boolean isDate(Term term) {
        if (!(term instanceof Term.Reference(_, var question, _))) {
            return false;
        }
        var asked = questions.get(question);
        return asked != null && asked.type() == QuestionType.DATE;
    }

    private List<Row> rows(String question) {
        var asked = questions.get(question);
        return asked == null ? List.of() : asked.rows();
    }
}
