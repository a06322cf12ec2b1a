package org.barometer.survey.expression.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression by recursive descent. After a fault it goes on at the next 'and', 'or', comma
 * or closing parenthesis, so that one reading names all that can be found; a part that could not be
 * read is null.
 */
final class Parser {
    private static final Map<String, Relation> RELATIONS =
            Stream.of(Relation.values())
                    .collect(Collectors.toMap(Relation::symbol, Function.identity()));

    private final String text;
    private final List<Fault> faults = new ArrayList<>();
    private List<Token> tokens = List.of();
    private int next;
    private int depth;
    private int operations;
    private boolean isGivenUp;

    Parser(String text) {
        this.text = text;
    }

    Parsed parse() {
        if (text.length() > Limits.LENGTH) {
            return new Parsed.Faulty(
                    List.of(
                            new Fault(
                                    Limits.LENGTH + 1, ExpressionMistake.TOO_LONG, Limits.LENGTH)));
        }
        if (text.isBlank()) {
            return new Parsed.Faulty(List.of(new Fault(1, ExpressionMistake.EXPRESSION_MISSING)));
        }
        tokens = Lexer.tokens(text, faults);
        var condition = condition(either());
        while (current().kind() != Token.Kind.END) {
            if (current().is(")")) {
                fault(ExpressionMistake.CLOSES_NOTHING);
            } else {
                fault(ExpressionMistake.UNEXPECTED, current().text());
            }
            take();
            if (current().kind() != Token.Kind.END) {
                condition(either());
            }
        }
        return condition == null || !faults.isEmpty()
                ? new Parsed.Faulty(
                        faults.stream().sorted(Comparator.comparingInt(Fault::position)).toList())
                : new Parsed.Understood(condition);
    }

    private @Nullable Expression either() {
        return joined(
                "or", () -> joined("and", this::negated, Condition.All::new), Condition.Any::new);
    }

    private @Nullable Expression joined(
            String word,
            Supplier<@Nullable Expression> part,
            Function<List<Condition>, Condition> join) {
        var first = part.get();
        if (!current().is(word)) {
            return first;
        }
        var parts = new ArrayList<@Nullable Condition>();
        parts.add(condition(first));
        while (current().is(word)) {
            take();
            parts.add(condition(part.get()));
        }
        var read = parts.stream().<Condition>mapMulti(Parser::keepRead).toList();
        return read.size() == parts.size() ? join.apply(read) : null;
    }

    private static void keepRead(@Nullable Condition condition, Consumer<Condition> read) {
        if (condition != null) {
            read.accept(condition);
        }
    }

    private @Nullable Expression negated() {
        if (!current().is("not")) {
            return comparison();
        }
        int position = take().position();
        var of = nested(() -> condition(negated()));
        return of == null ? null : new Condition.Not(position, of);
    }

    private @Nullable Expression comparison() {
        var left = sum();
        var token = current();
        var relation = token.kind() == Token.Kind.SIGN ? RELATIONS.get(token.text()) : null;
        if (relation != null) {
            take();
            var one = term(left);
            var other = term(sum());
            if (RELATIONS.containsKey(current().text()) && current().kind() == Token.Kind.SIGN) {
                fault(ExpressionMistake.COMPARED_TWICE);
                skip();
                return null;
            }
            return one == null || other == null
                    ? null
                    : new Condition.Comparison(one, relation, other);
        }
        if (token.is("in")) {
            take();
            var one = term(left);
            var choices = choices();
            return one == null || choices == null ? null : new Condition.OneOf(one, choices);
        }
        if (token.is("not")) {
            fault(ExpressionMistake.NOT_MISPLACED);
            skip();
            return null;
        }
        return left;
    }

    private @Nullable List<Term.Literal> choices() {
        if (!expect("(", ExpressionMistake.CODES_UNOPENED)) {
            skip();
            return null;
        }
        var choices = new ArrayList<Term.Literal>();
        boolean isRead = true;
        do {
            if (current().is(",")) {
                take();
            }
            var choice = nested(this::sum);
            switch (choice) {
                case Term.Literal literal -> choices.add(literal);
                case Term.Negative(int position, Term.Amount(_, var value)) ->
                        choices.add(new Term.Amount(position, value.negate()));
                case null -> isRead = false;
                default -> {
                    faultAt(choice, ExpressionMistake.NOT_A_LITERAL);
                    isRead = false;
                }
            }
        } while (current().is(","));
        return closed() && isRead ? choices : null;
    }

    private @Nullable Expression sum() {
        return chain(this::product, Map.of("+", Operation.PLUS, "-", Operation.MINUS));
    }

    private @Nullable Expression product() {
        return chain(this::signed, Map.of("*", Operation.TIMES, "/", Operation.DIVIDED_BY));
    }

    private @Nullable Expression chain(
            Supplier<@Nullable Expression> part, Map<String, Operation> signs) {
        var left = part.get();
        while (current().kind() == Token.Kind.SIGN && signs.containsKey(current().text())) {
            var sign = take();
            if (++operations > Limits.OPERATIONS) {
                giveUp(sign, ExpressionMistake.TOO_LARGE, Limits.OPERATIONS);
                return null;
            }
            var one = term(left);
            var other = term(part.get());
            left =
                    one == null || other == null
                            ? null
                            : new Term.Arithmetic(
                                    one, signs.getOrDefault(sign.text(), Operation.PLUS), other);
        }
        return left;
    }

    private @Nullable Expression signed() {
        if (!current().is("-")) {
            return single();
        }
        int position = take().position();
        var of = nested(() -> term(signed()));
        return of == null ? null : new Term.Negative(position, of);
    }

    private @Nullable Expression single() {
        var token = current();
        return switch (token.kind()) {
            case NUMBER -> new Term.Amount(take().position(), new BigDecimal(token.text()));
            case CODE -> new Term.Code(take().position(), token.text());
            case NAME -> isWord(token) ? nothing() : named();
            case SIGN -> token.is("(") ? parenthesis() : nothing();
            case UNREADABLE, END -> nothing();
        };
    }

    private @Nullable Expression parenthesis() {
        take();
        var inner = nested(this::either);
        return closed() ? inner : null;
    }

    private @Nullable Expression named() {
        var name = take();
        if (!current().is("(")) {
            return reference(name);
        }
        take();
        return switch (name.text()) {
            case "answered" -> {
                var question = question();
                yield closed() && question != null
                        ? new Condition.Answered(name.position(), question)
                        : null;
            }
            case "count" -> {
                var question = question();
                yield closed() && question != null
                        ? new Term.Count(name.position(), question)
                        : null;
            }
            case "selected" -> {
                var question = question();
                var option = expect(",", ExpressionMistake.COMMA_MISSING) ? option() : null;
                yield closed() && question != null && option != null
                        ? new Condition.Selected(name.position(), question, option)
                        : null;
            }
            default -> {
                faults.add(new Fault(name.position(), ExpressionMistake.UNKNOWN_FUNCTION));
                nested(this::either);
                while (current().is(",")) {
                    take();
                    nested(this::either);
                }
                closed();
                yield null;
            }
        };
    }

    private Term.@Nullable Reference question() {
        var token = current();
        if (token.kind() == Token.Kind.NAME && !isWord(token)) {
            return reference(take());
        }
        fault(ExpressionMistake.QUESTION_MISSING);
        skip();
        return null;
    }

    private Term.@Nullable Code option() {
        var token = current();
        if (token.kind() == Token.Kind.CODE) {
            return new Term.Code(take().position(), token.text());
        }
        fault(ExpressionMistake.OPTION_MISSING);
        skip();
        return null;
    }

    private static Term.Reference reference(Token name) {
        int point = name.text().indexOf('.');
        return point < 0
                ? new Term.Reference(name.position(), name.text(), null)
                : new Term.Reference(
                        name.position(),
                        name.text().substring(0, point),
                        name.text().substring(point + 1));
    }

    private static boolean isWord(Token token) {
        return switch (token.text()) {
            case "and", "or", "not", "in" -> true;
            default -> false;
        };
    }

    private @Nullable Expression nothing() {
        if (current().kind() == Token.Kind.END) {
            fault(ExpressionMistake.VALUE_MISSING_AT_END);
        } else {
            fault(ExpressionMistake.VALUE_MISSING, current().text());
        }
        skip();
        return null;
    }

    private boolean closed() {
        return current().kind() == Token.Kind.END
                ? expect(")", ExpressionMistake.UNCLOSED_AT_END)
                : expect(")", ExpressionMistake.UNCLOSED, current().text());
    }

    private boolean expect(String sign, ExpressionMistake mistake, Object... words) {
        if (current().is(sign)) {
            take();
            return true;
        }
        fault(mistake, words);
        return false;
    }

    /** Reads a part inside another one. */
    private <T extends Expression> @Nullable T nested(Supplier<@Nullable T> part) {
        if (depth == Limits.DEPTH) {
            giveUp(current(), ExpressionMistake.TOO_DEEP, Limits.DEPTH);
            return null;
        }
        depth++;
        var read = part.get();
        depth--;
        return read;
    }

    private @Nullable Condition condition(@Nullable Expression expression) {
        return switch (expression) {
            case Condition condition -> condition;
            case Term term -> {
                faultAt(term, ExpressionMistake.NOT_A_CONDITION);
                yield null;
            }
            case null -> null;
        };
    }

    private @Nullable Term term(@Nullable Expression expression) {
        return switch (expression) {
            case Term term -> term;
            case Condition condition -> {
                faultAt(condition, ExpressionMistake.NOT_A_VALUE);
                yield null;
            }
            case null -> null;
        };
    }

    private void fault(ExpressionMistake mistake, Object... words) {
        var token = current();
        // What cannot be read has been told, and what stops short is told once.
        if (!isGivenUp
                && token.kind() != Token.Kind.UNREADABLE
                && faults.stream().noneMatch(fault -> fault.position() == token.position())) {
            faults.add(new Fault(token.position(), mistake, words));
        }
    }

    private void giveUp(Token token, ExpressionMistake mistake, Object... words) {
        faults.add(new Fault(token.position(), mistake, words));
        next = tokens.size() - 1;
        isGivenUp = true;
    }

    private void faultAt(Expression expression, ExpressionMistake mistake) {
        faults.add(new Fault(expression.position(), mistake));
    }

    /** To where reading can go on: the end of this part. */
    private void skip() {
        int open = 0;
        while (current().kind() != Token.Kind.END) {
            var token = current();
            if (open == 0
                    && (token.is("and") || token.is("or") || token.is(")") || token.is(","))) {
                return;
            }
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            take();
        }
    }

    private Token current() {
        return tokens.get(next);
    }

    private Token take() {
        var token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }
}
