package org.barometer.survey.expression.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.barometer.survey.expression.model.Vocabulary.Kind;
import org.barometer.survey.expression.model.Vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/** Finds what an expression says that the questionnaire cannot answer. */
final class TypeCheck {
    private final Vocabulary vocabulary;
    private final List<Fault> faults = new ArrayList<>();

    private TypeCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<Fault> faults(Condition condition, Vocabulary vocabulary) {
        var check = new TypeCheck(vocabulary);
        check.check(condition);
        return List.copyOf(check.faults);
    }

    private void check(Condition condition) {
        switch (condition) {
            case Condition.Any(var parts) -> parts.forEach(this::check);
            case Condition.All(var parts) -> parts.forEach(this::check);
            case Condition.Not(_, var of) -> check(of);
            case Condition.Comparison(var left, var relation, var right) ->
                    checkComparison(left, relation, right);
            case Condition.OneOf(var left, var choices) -> {
                if (left instanceof Term.Literal) {
                    fault(left, ExpressionMistake.NOT_A_QUESTION);
                } else {
                    checkCalculation(left);
                    choices.forEach(choice -> checkPair(left, Relation.EQUAL, choice));
                }
            }
            case Condition.Answered(_, var question) -> known(question);
            case Condition.Selected(_, var question, var option) -> {
                var subject = several(question);
                if (subject != null
                        && !subject.options().contains(option.text())
                        && !subject.missing().contains(option.text())) {
                    unknownOption(question, option, subject);
                }
            }
        }
    }

    private void checkComparison(Term left, Relation relation, Term right) {
        checkCalculation(left);
        checkCalculation(right);
        if ((left instanceof Term.Code && !(right instanceof Term.Reference))
                || (right instanceof Term.Code && !(left instanceof Term.Reference))) {
            fault(left instanceof Term.Code ? left : right, ExpressionMistake.CODE_ALONE);
        } else if (right instanceof Term.Reference && !(left instanceof Term.Reference)) {
            checkPair(right, relation.turned(), left);
        } else {
            checkPair(left, relation, right);
        }
    }

    /** The parts of a calculation; the term itself where it is compared is for the pair. */
    private void checkCalculation(Term term) {
        switch (term) {
            case Term.Arithmetic(var left, _, var right) -> {
                checkNumber(left);
                checkNumber(right);
            }
            case Term.Negative(_, var of) -> checkNumber(of);
            case Term.Count(_, var question) -> several(question);
            case Term.Literal _, Term.Reference _ -> {}
        }
    }

    private void checkNumber(Term term) {
        checkCalculation(term);
        if (term instanceof Term.Code) {
            fault(term, ExpressionMistake.CALCULATED_CODE);
        } else if (term instanceof Term.Reference reference) {
            var subject = known(reference);
            if (subject != null && subject.kind() != Kind.NUMBER) {
                fault(term, ExpressionMistake.CALCULATED_QUESTION, reference);
            }
        }
    }

    /** The left one is a question wherever one of the two is. */
    private void checkPair(Term left, Relation relation, Term right) {
        if (!(left instanceof Term.Reference reference)) {
            if (right instanceof Term.Code) {
                fault(right, ExpressionMistake.NUMBER_WITH_CODE);
            }
            return;
        }
        var subject = known(reference);
        var other = right instanceof Term.Reference compared ? known(compared) : null;
        if (subject == null || (right instanceof Term.Reference && other == null)) {
            return;
        }
        if (right instanceof Term.Code code && subject.missing().contains(code.text())) {
            checkNoOrder(reference, relation, right);
            return;
        }
        var kind = reference.row() == null ? subject.kind() : Kind.CODE;
        switch (kind) {
            case NUMBER -> checkWithNumber(reference, right, other);
            case CODE -> {
                checkNoOrder(reference, relation, right);
                checkWithCode(reference, subject, right, other);
            }
            case DATE -> checkWithDate(reference, subject, right, other);
            case SEVERAL -> fault(reference, ExpressionMistake.SEVERAL, reference);
            case MATRIX ->
                    fault(
                            reference,
                            ExpressionMistake.ROW_MISSING,
                            listed(
                                    subject.rows().stream()
                                            .map(row -> reference + "." + row)
                                            .toList()));
            case TEXT -> fault(reference, ExpressionMistake.TEXT, reference);
        }
    }

    private void checkNoOrder(Term.Reference reference, Relation relation, Term right) {
        if (relation.isOrder()) {
            fault(right, ExpressionMistake.NO_ORDER, reference);
        }
    }

    private void checkWithNumber(Term.Reference reference, Term right, @Nullable Subject other) {
        if (right instanceof Term.Code || (other != null && other.kind() != Kind.NUMBER)) {
            fault(right, ExpressionMistake.A_NUMBER, reference);
        }
    }

    private void checkWithCode(
            Term.Reference reference, Subject subject, Term right, @Nullable Subject other) {
        if (right instanceof Term.Code code) {
            if (!subject.options().contains(code.text())) {
                unknownOption(reference, code, subject);
            }
        } else if (other == null
                || !(other.kind() == Kind.CODE
                        || (right instanceof Term.Reference compared && compared.row() != null))) {
            fault(right, ExpressionMistake.A_CODE, reference);
        }
    }

    private void checkWithDate(
            Term.Reference reference, Subject subject, Term right, @Nullable Subject other) {
        boolean isYear = subject.dateLength() == Subject.YEAR;
        boolean fits =
                right instanceof Term.Code(_, var text)
                        ? text.matches(isYear ? "[0-9]{4}" : "[0-9]{4}-(0[1-9]|1[0-2])")
                        : other != null
                                && other.kind() == Kind.DATE
                                && other.dateLength() == subject.dateLength();
        if (!fits) {
            fault(right, ExpressionMistake.A_DATE, reference, isYear ? "2026" : "2026-10");
        }
    }

    private @Nullable Subject several(Term.Reference reference) {
        var subject = known(reference);
        if (subject != null && subject.kind() != Kind.SEVERAL) {
            fault(reference, ExpressionMistake.NOT_SEVERAL, reference);
            return null;
        }
        return subject;
    }

    private @Nullable Subject known(Term.Reference reference) {
        var subject = vocabulary.subject(reference.question()).orElse(null);
        if (subject == null) {
            Nearest.to(reference.question(), vocabulary.subjects().keySet())
                    .ifPresentOrElse(
                            near ->
                                    fault(
                                            reference,
                                            ExpressionMistake.MISSPELT_QUESTION,
                                            reference.question(),
                                            near),
                            () ->
                                    fault(
                                            reference,
                                            ExpressionMistake.UNKNOWN_QUESTION,
                                            reference.question()));
            return null;
        }
        var row = reference.row();
        if (row != null && subject.kind() != Kind.MATRIX) {
            fault(reference, ExpressionMistake.NO_ROWS, reference.question(), row);
            return null;
        }
        if (row != null && !subject.rows().contains(row)) {
            fault(
                    reference,
                    ExpressionMistake.UNKNOWN_ROW,
                    reference.question(),
                    listed(subject.rows()));
            return null;
        }
        return subject;
    }

    private void unknownOption(Term.Reference reference, Term.Code option, Subject subject) {
        var all = new ArrayList<>(subject.options());
        all.addAll(subject.missing());
        fault(option, ExpressionMistake.UNKNOWN_OPTION, reference.question(), listed(all));
    }

    private static String listed(Collection<String> codes) {
        int most = 20;
        return codes.stream().sorted().limit(most).collect(Collectors.joining(", "))
                + (codes.size() > most ? ", … (%d)".formatted(codes.size()) : "");
    }

    private void fault(Expression at, ExpressionMistake mistake, Object... words) {
        var fault = new Fault(at.position(), mistake, words);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
