package org.barometer.survey.expression.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts an expression into words and signs. */
final class Lexer {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<space>[ \\t\\r\\n]+)"
                            + "|(?<number>[0-9]+(?:\\.[0-9]+)?(?<glued>[A-Za-z_.][A-Za-z0-9_.]*)?)"
                            + "|'(?<code>[^'\\r\\n]*)'"
                            + "|(?<name>[a-z][a-z0-9_]*(?:\\.[A-Z0-9][A-Z0-9_-]*)?)"
                            + "|(?<sign><=|>=|!=|[=<>+*/(),-])");
    private static final Pattern UNREADABLE =
            Pattern.compile("'.*|\"[^\"]*\"?|[A-Za-z0-9_.]+|.", Pattern.DOTALL);

    private final String text;
    private final List<Fault> faults;
    private final List<Token> tokens = new ArrayList<>();

    private Lexer(String text, List<Fault> faults) {
        this.text = text;
        this.faults = faults;
    }

    static List<Token> tokens(String text, List<Fault> faults) {
        return new Lexer(text, faults).cut();
    }

    private List<Token> cut() {
        var token = TOKEN.matcher(text);
        var unreadable = UNREADABLE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            int position = at + 1;
            if (token.region(at, text.length()).lookingAt()) {
                at = token.end();
                if (token.group("number") != null) {
                    number(token.group("number"), token.group("glued") != null, position);
                } else if (token.group("code") != null) {
                    add(Token.Kind.CODE, token.group("code"), position);
                } else if (token.group("name") != null) {
                    add(Token.Kind.NAME, token.group("name"), position);
                } else if (token.group("sign") != null) {
                    add(Token.Kind.SIGN, token.group("sign"), position);
                }
            } else {
                unreadable.region(at, text.length()).lookingAt();
                unreadable(unreadable.group(), position);
                at = unreadable.end();
            }
        }
        add(Token.Kind.END, "", text.length() + 1);
        return tokens;
    }

    private void number(String digits, boolean isGlued, int position) {
        int point = digits.indexOf('.');
        int before = point < 0 ? digits.length() : point;
        int after = point < 0 ? 0 : digits.length() - point - 1;
        if (isGlued) {
            fault(ExpressionMistake.UNREADABLE_NUMBER, position);
        } else if (before > Limits.DIGITS_BEFORE_POINT || after > Limits.DIGITS_AFTER_POINT) {
            fault(
                    ExpressionMistake.NUMBER_TOO_LONG,
                    position,
                    Limits.DIGITS_BEFORE_POINT,
                    Limits.DIGITS_AFTER_POINT);
        } else {
            add(Token.Kind.NUMBER, digits, position);
            return;
        }
        add(Token.Kind.UNREADABLE, digits, position);
    }

    private void unreadable(String what, int position) {
        if (what.startsWith("'")) {
            fault(ExpressionMistake.QUOTE_OPEN, position);
        } else if (what.startsWith("\"")) {
            fault(ExpressionMistake.DOUBLE_QUOTES, position);
        } else if (Character.isLetter(what.charAt(0))) {
            fault(ExpressionMistake.UNREADABLE_NAME, position);
        } else {
            fault(ExpressionMistake.UNREADABLE, position, what);
        }
        add(Token.Kind.UNREADABLE, what, position);
    }

    private void fault(ExpressionMistake mistake, int position, Object... words) {
        faults.add(new Fault(position, mistake, words));
    }

    private void add(Token.Kind kind, String what, int position) {
        tokens.add(new Token(kind, what, position));
    }
}
