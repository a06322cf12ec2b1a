package org.barometer.survey.codingdesk.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.barometer.survey.coding.model.Code;
import org.barometer.survey.coding.model.Codebook;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A codebook as people write it: a line for each code, with its name and its label in English and
 * Swedish and, if wished, a definition in both, parted by bars. A line that is indented further
 * belongs to the code above it.
 */
public final class CodebookText {
    private static final int MOST_CODES = 1000;
    private static final int LONGEST_TEXT = 2000;
    private static final String INDENT = "  ";

    /** A bar that belongs to a text has a backslash before it. */
    private static final Pattern BAR = Pattern.compile("\\s*(?<!\\\\)\\|\\s*");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
    private static final int WITHOUT_DEFINITION = 3;
    private static final int WITH_DEFINITION = 5;

    /** What may be wrong with a line. */
    public enum Fault {
        NOT_THREE_OR_FIVE_PARTS,
        BAD_CODE,
        EMPTY_PART,
        TEXT_TOO_LONG,
        UNPRINTABLE,
        DUPLICATE,
        RESERVED,
        TOO_DEEP,
        NO_CODES,
        TOO_MANY_CODES
    }

    /** Where something is wrong, counted from 1. */
    public record Problem(int line, Fault fault) {}

    /** What came of reading. */
    public sealed interface Outcome {
        record Read(Codebook codebook) implements Outcome {}

        record Faulty(List<Problem> problems) implements Outcome {}
    }

    private record Level(int indent, String code) {}

    private final Pattern name;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    private CodebookText(Pattern name) {
        this.name = name;
    }

    /**
     * Everything that is wrong is told at once.
     *
     * @param name what names of codes look like
     */
    public static Outcome read(String text, int version, int coders, Pattern name) {
        return new CodebookText(name).read(text, version, coders);
    }

    private Outcome read(String text, int version, int coders) {
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                read(number, line);
            }
        }
        if (codes.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(1, Fault.NO_CODES));
        }
        if (codes.size() > MOST_CODES) {
            problems.add(new Problem(lines.get(MOST_CODES), Fault.TOO_MANY_CODES));
        }
        var codebook = new Codebook(version, coders, codes);
        codebook.violations().forEach(this::tell);
        problems.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return problems.isEmpty()
                ? new Outcome.Read(codebook)
                : new Outcome.Faulty(List.copyOf(problems));
    }

    private void tell(Violation violation) {
        // It starts with the place among the codes: /codes/7/parent.
        int line = lines.get(Integer.parseInt(violation.pointer().split("/", -1)[2]));
        switch (violation.code()) {
            case "duplicate" -> problems.add(new Problem(line, Fault.DUPLICATE));
            case "reserved" -> problems.add(new Problem(line, Fault.RESERVED));
            case "too-deep" -> problems.add(new Problem(line, Fault.TOO_DEEP));
            default -> {
                // A code above it that is not there has been told of in its own line.
            }
        }
    }

    private void read(int number, String line) {
        var parts = BAR.split(line.strip(), -1);
        if (parts.length != WITHOUT_DEFINITION && parts.length != WITH_DEFINITION) {
            problems.add(new Problem(number, Fault.NOT_THREE_OR_FIVE_PARTS));
            return;
        }
        var parent = parent(line, parts[0]);
        var faults = problems.size();
        if (!name.matcher(parts[0]).matches()) {
            problems.add(new Problem(number, Fault.BAD_CODE));
        }
        for (int i = 1; i < parts.length; i++) {
            check(number, parts[i]);
        }
        if (faults == problems.size()) {
            codes.add(
                    new Code(
                            parts[0],
                            parent,
                            texts(parts[1], parts[2]),
                            parts.length == WITH_DEFINITION
                                    ? texts(parts[3], parts[4])
                                    : Map.of()));
            lines.add(number);
        }
    }

    private void check(int number, String part) {
        if (part.isEmpty()) {
            problems.add(new Problem(number, Fault.EMPTY_PART));
        } else if (part.length() > LONGEST_TEXT) {
            problems.add(new Problem(number, Fault.TEXT_TOO_LONG));
        } else if (UNPRINTABLE.matcher(part).find()) {
            problems.add(new Problem(number, Fault.UNPRINTABLE));
        }
    }

    /** The last code that is indented less. */
    private @Nullable String parent(String line, String code) {
        int indent = 0;
        while (Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        while (!levels.isEmpty() && levels.getLast().indent() >= indent) {
            levels.removeLast();
        }
        var parent = levels.isEmpty() ? null : levels.getLast().code();
        levels.addLast(new Level(indent, code));
        return parent;
    }

    private static Map<String, String> texts(String english, String swedish) {
        return new TreeMap<>(Map.of("en", plain(english), "sv", plain(swedish)));
    }

    private static String plain(String part) {
        return part.replace("\\|", "|");
    }

    /** The same codes in the form that is read. */
    public static String write(Codebook codebook) {
        var text = new StringBuilder();
        for (var placed : CodeTree.of(codebook).codes()) {
            var code = placed.code();
            text.append(INDENT.repeat(placed.depth())).append(code.code());
            write(code.label(), text);
            if (!code.definition().isEmpty()) {
                write(code.definition(), text);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void write(Map<String, String> texts, StringBuilder text) {
        for (var language : List.of("en", "sv")) {
            text.append(" | ").append(texts.getOrDefault(language, "").replace("|", "\\|"));
        }
    }
}
