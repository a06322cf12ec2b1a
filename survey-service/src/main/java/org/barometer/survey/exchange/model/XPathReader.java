package org.barometer.survey.exchange.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.jspecify.annotations.Nullable;

/** Rewrites the XPath of a form in the language of conditions, word by word. */
final class XPathReader {
    /** A question that a form calls by its own name. */
    record Field(String reference, QuestionType type, @Nullable Precision precision) {}

    /** What cannot be rewritten, with what would be right. */
    private record Trouble(FormMistake mistake, List<String> words) {}

    private static final Pattern WORD =
            Pattern.compile(
                    "\\s+|\\$\\{\\s*(?<field>[^}]*?)\\s*\\}|(?<number>[0-9]+(?:\\.[0-9]+)?)"
                            + "|'(?<single>[^']*)'|\"(?<quoted>[^\"]*)\""
                            + "|(?<name>[A-Za-z_][A-Za-z0-9_:-]*)"
                            + "|(?<sign>!=|<=|>=|[=<>+*(),.-])|(?<other>.)",
                    Pattern.DOTALL);

    private static final Set<String> RELATIONS = Set.of("=", "!=", "<", "<=", ">", ">=");

    private enum Kind {
        FIELD,
        NUMBER,
        TEXT,
        NAME,
        SIGN,
        END
    }

    private record Word(Kind kind, String text) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
        }
    }

    private static final Word END = new Word(Kind.END, "");

    private final Map<String, Field> fields;
    private final @Nullable Field self;
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder written = new StringBuilder();
    private int next;
    private @Nullable Field latest;

    /**
     * @param fields by the names of the form
     * @param self what a dot means
     */
    private XPathReader(Map<String, Field> fields, @Nullable Field self) {
        this.fields = fields;
        this.self = self;
    }

    /** Reads a cell, and says there what cannot be rewritten. */
    static Optional<String> read(
            FormLine line, String column, Map<String, Field> fields, @Nullable Field self) {
        return line.text(column)
                .map(
                        xpath -> {
                            var reader = new XPathReader(fields, self);
                            var text = reader.read(xpath);
                            reader.troubles.forEach(
                                    trouble ->
                                            line.add(
                                                    column,
                                                    trouble.mistake(),
                                                    trouble.words().toArray()));
                            return text;
                        });
    }

    /** Whether it makes sense is for those to say who read the result. */
    private String read(String xpath) {
        cut(xpath);
        while (word(0).kind() != Kind.END) {
            var word = word(0);
            switch (word.kind()) {
                case FIELD -> field();
                case NUMBER -> write(take().text());
                case TEXT -> write(code(take().text()));
                case NAME -> name();
                case SIGN -> {
                    if (word.is(".")) {
                        field();
                    } else {
                        write(take().text());
                    }
                }
                case END -> throw new IllegalStateException("The loop ends there");
            }
        }
        return written.toString();
    }

    private void cut(String xpath) {
        var word = WORD.matcher(xpath);
        while (word.find()) {
            if (word.group("field") != null) {
                words.add(new Word(Kind.FIELD, word.group("field")));
            } else if (word.group("number") != null) {
                words.add(new Word(Kind.NUMBER, word.group("number")));
            } else if (word.group("single") != null) {
                words.add(new Word(Kind.TEXT, word.group("single")));
            } else if (word.group("quoted") != null) {
                words.add(new Word(Kind.TEXT, word.group("quoted")));
            } else if (word.group("name") != null) {
                words.add(new Word(Kind.NAME, word.group("name")));
            } else if (word.group("sign") != null) {
                words.add(new Word(Kind.SIGN, word.group("sign")));
            } else if (word.group("other") != null) {
                trouble(FormMistake.SIGN_UNSUPPORTED, word.group("other"));
            }
        }
    }

    private void field() {
        var field = taken();
        if (field == null) {
            return;
        }
        latest = field;
        boolean isText = word(1).kind() == Kind.TEXT;
        boolean isEmpty = isText && word(1).text().isEmpty();
        if (word(0).is("!=") && isEmpty) {
            write("answered(%s)".formatted(field.reference()));
            next += 2;
        } else if (word(0).is("=") && isEmpty) {
            write("not answered(%s)".formatted(field.reference()));
            next += 2;
        } else if (word(0).is("!=") && isText) {
            // True of an empty field in XPath, as 'not' is here.
            next += 1;
            write("not %s = %s".formatted(field.reference(), code(take().text())));
        } else {
            write(field.reference());
        }
    }

    private @Nullable Field field(Word word) {
        return word.kind() == Kind.SIGN ? self : fields.get(word.text());
    }

    private @Nullable Field taken() {
        var word = take();
        var field = field(word);
        if (field == null) {
            trouble(
                    word.kind() == Kind.SIGN
                            ? FormMistake.DOT_MISPLACED
                            : FormMistake.UNKNOWN_QUESTION,
                    word.text());
        }
        return field;
    }

    private void name() {
        var name = take();
        switch (name.text()) {
            case "and", "or", "not" -> write(name.text());
            case "div" -> write("/");
            case "true" -> constant("1 = 1");
            case "false" -> constant("1 = 0");
            case "selected" -> selected();
            case "count-selected" -> countSelected();
            case "date" -> date();
            default -> {
                trouble(FormMistake.FUNCTION_UNSUPPORTED, name.text());
                // The rest is read for what else is wrong with it.
                if (word(0).is("(")) {
                    take();
                }
            }
        }
    }

    private void constant(String condition) {
        if (word(0).is("(") && word(1).is(")")) {
            next += 2;
            write(condition);
        } else {
            trouble(FormMistake.FORM_UNSUPPORTED, "true()/false()");
        }
    }

    private void selected() {
        if (!word(0).is("(")
                || !isField(word(1))
                || !word(2).is(",")
                || word(3).kind() != Kind.TEXT
                || !word(4).is(")")) {
            trouble(FormMistake.FORM_UNSUPPORTED, "selected(${question}, 'option')");
            return;
        }
        next += 1;
        var field = taken();
        next += 1;
        var code = code(take().text());
        next += 1;
        if (field != null) {
            write(
                    field.type().takesSeveral()
                            ? "selected(%s, %s)".formatted(field.reference(), code)
                            : "%s = %s".formatted(field.reference(), code));
        }
    }

    private void countSelected() {
        if (!word(0).is("(") || !isField(word(1)) || !word(2).is(")")) {
            trouble(FormMistake.FORM_UNSUPPORTED, "count-selected(${question})");
            return;
        }
        next += 1;
        var field = taken();
        next += 1;
        if (field != null) {
            write("count(%s)".formatted(field.reference()));
        }
    }

    /** A date as exact as that of the question that it is compared with. */
    private void date() {
        var exact = isField(word(4)) && isRelation(word(3)) ? field(word(4)) : latest;
        if (!word(0).is("(")
                || !word(1).text().matches("[0-9]{4}-[0-9]{2}-01")
                || !word(2).is(")")
                || exact == null
                || exact.precision() == null) {
            trouble(FormMistake.DATE_UNSUPPORTED);
            return;
        }
        int length = exact.precision() == Precision.MONTH ? "2026-10".length() : "2026".length();
        write("'" + word(1).text().substring(0, length) + "'");
        next += 3;
    }

    private static boolean isRelation(Word word) {
        return word.kind() == Kind.SIGN && RELATIONS.contains(word.text());
    }

    private static boolean isField(Word word) {
        return word.kind() == Kind.FIELD || word.is(".");
    }

    /** Codes are written in capitals here, whatever a form does. */
    private String code(String text) {
        if (text.isEmpty()) {
            trouble(FormMistake.EMPTY_COMPARED);
        }
        return "'" + text.toUpperCase(Locale.ROOT) + "'";
    }

    private void write(String text) {
        boolean isTight =
                written.isEmpty()
                        || written.charAt(written.length() - 1) == '('
                        || text.equals(")");
        written.append(isTight ? "" : " ").append(text);
    }

    private void trouble(FormMistake mistake, String... words) {
        troubles.add(new Trouble(mistake, List.of(words)));
    }

    private Word word(int ahead) {
        return next + ahead < words.size() ? words.get(next + ahead) : END;
    }

    private Word take() {
        return words.get(next++);
    }
}
