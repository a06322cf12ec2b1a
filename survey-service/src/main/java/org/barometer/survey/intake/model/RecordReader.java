package org.barometer.survey.intake.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.barometer.survey.intake.model.Layout.Part;
import org.barometer.survey.intake.model.Layout.QuestionColumns;
import org.barometer.survey.intake.model.SheetRow.Oddity;
import org.barometer.survey.questionnaire.model.Countries;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.model.WarningReason;
import org.jspecify.annotations.Nullable;

/**
 * Makes answers of cells, in the form in which they would be sent one by one, and names the cells
 * from which none can be made without guessing.
 */
public final class RecordReader {
    private static final String MARKED = "1";
    private static final String NOT_MARKED = "0";
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    /** What one record says; its key is not looked at. */
    public record Reading(
            Map<String, Object> answers, Map<String, WarningReason> reasons, List<Fault> faults) {}

    private record Codes(Question question, Set<String> all) {
        static Codes of(Question question) {
            var all = new HashSet<String>();
            question.options().stream().map(Option::code).forEach(all::add);
            question.missing().stream().map(MissingCode::name).forEach(all::add);
            return new Codes(question, all);
        }

        boolean contains(String code) {
            return all.contains(code)
                    || (question.type() == QuestionType.COUNTRY && Countries.isOne(code));
        }

        /** Whether a code differs from the text only by zeros at its start. */
        boolean lostZeros(String text) {
            return text.chars().allMatch(c -> c >= '0' && c <= '9')
                    && all.stream()
                            .anyMatch(
                                    code ->
                                            code.length() > text.length()
                                                    && code.endsWith(text)
                                                    && code.substring(
                                                                    0,
                                                                    code.length() - text.length())
                                                            .chars()
                                                            .allMatch(c -> c == '0'));
        }
    }

    private static final Pattern REASON =
            Pattern.compile(
                    "([A-Za-z0-9_-]{1,64})=("
                            + Arrays.stream(WarningReason.values())
                                    .map(Enum::name)
                                    .collect(Collectors.joining("|"))
                            + ")");

    private final Layout layout;
    private final int warnings;
    private final Map<String, Codes> codes = new HashMap<>();

    public RecordReader(Layout layout) {
        this.layout = layout;
        warnings = layout.warnings();
        layout.answers().forEach(c -> codes.put(c.question().code(), Codes.of(c.question())));
    }

    public Reading read(FileRecord row) {
        var faults = new ArrayList<Fault>();
        var answers = HashMap.<String, Object>newHashMap(layout.answers().size());
        var cells = row.cells().cells();
        for (int i = layout.names().size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                faults.add(
                        new Fault(
                                row.cells().sheet(),
                                row.cells().number(),
                                i + 1,
                                "",
                                "",
                                Mistake.TOO_MANY_CELLS.code(),
                                Mistake.TOO_MANY_CELLS,
                                "",
                                Fault.Kind.NONE,
                                ""));
                break;
            }
        }
        for (var columns : layout.answers()) {
            var answer = read(row, columns, faults);
            if (answer != null) {
                answers.put(columns.question().code(), answer);
            }
        }
        return new Reading(answers, reasons(row, faults), faults);
    }

    private Map<String, WarningReason> reasons(FileRecord row, List<Fault> faults) {
        if (warnings < 0 || isEmpty(row, warnings)) {
            return Map.of();
        }
        var reasons = new HashMap<String, WarningReason>();
        for (var reason : Arrays.asList(row.cells().cell(warnings).strip().split("[ ;,|]+"))) {
            var matcher = REASON.matcher(reason);
            if (!matcher.matches()) {
                faults.add(
                        fault(
                                row,
                                warnings,
                                "",
                                Mistake.NOT_A_WARNING,
                                Mistake.NOT_A_WARNING.code(),
                                ""));
                return Map.of();
            }
            reasons.put(matcher.group(1), WarningReason.valueOf(matcher.group(2)));
        }
        return reasons;
    }

    /** An unusual answer of which nobody has said why it is right. */
    public Fault unusual(FileRecord row, Violation warning) {
        var fault = fault(row, warning);
        return new Fault(
                fault.sheet(),
                fault.row(),
                fault.column(),
                fault.name(),
                fault.question(),
                fault.code(),
                Mistake.UNUSUAL,
                "%s Correct it, or write %s=CHECKED_CORRECT or another reason in the column %s"
                        .formatted(warning.message(), warning.code(), ColumnName.WARNINGS),
                fault.kind(),
                fault.value());
    }

    /** The same violation as a fault of the cell that the answer came from. */
    public Fault fault(FileRecord row, Violation violation) {
        var path = violation.pointer().split("/", -1);
        var code = path.length > 2 ? path[2] : "";
        var part = path.length > 3 ? path[3] : "";
        var columns =
                layout.answers().stream().filter(c -> c.question().code().equals(code)).findFirst();
        int column = columns.map(c -> column(row, c, part)).orElse(-1);
        return fault(row, column, code, Mistake.ANSWER, violation.code(), violation.message());
    }

    private static int column(FileRecord row, QuestionColumns columns, String part) {
        for (var candidate : columns.parts()) {
            if (candidate.code().equals(part)) {
                return candidate.column();
            }
        }
        if (columns.whole() >= 0 && !row.cells().cell(columns.whole()).isBlank()) {
            return columns.whole();
        }
        for (var candidate : columns.parts()) {
            if (!row.cells().cell(candidate.column()).isBlank()) {
                return candidate.column();
            }
        }
        return columns.whole() >= 0 ? columns.whole() : columns.parts().getFirst().column();
    }

    private @Nullable Object read(FileRecord row, QuestionColumns columns, List<Fault> faults) {
        var parts = columns.parts().isEmpty() ? null : parts(row, columns, faults);
        boolean isWhole = columns.whole() >= 0 && !isEmpty(row, columns.whole());
        if (!isWhole) {
            return parts;
        }
        if (parts != null) {
            faults.add(fault(row, columns.whole(), columns.question(), Mistake.ANSWERED_TWICE));
            return null;
        }
        return whole(row, columns.whole(), columns.question(), faults);
    }

    private static boolean isEmpty(FileRecord row, int column) {
        return row.cells().cell(column).isBlank() && row.oddity(column) == null;
    }

    private @Nullable Object whole(
            FileRecord row, int column, Question question, List<Fault> faults) {
        var mistake = oddity(row.oddity(column), question);
        if (mistake != null) {
            faults.add(fault(row, column, question, mistake));
            return null;
        }
        var text = row.cells().cell(column);
        return switch (question.type()) {
            case SINGLE_CHOICE, SCALE, DIRECTION, COUNTRY, MATRIX ->
                    code(row, column, text.strip(), question, faults);
            case MULTIPLE_CHOICE, MENTIONS, RANKING ->
                    list(row, column, text.strip(), question, faults);
            case NUMBER, COUNT -> number(row, column, text.strip(), question, faults);
            case DATE -> date(row, column, text.strip(), question, faults);
            case OPEN_TEXT -> words(row, column, text, question, faults);
        };
    }

    /** What only a workbook knows of a cell. */
    private static @Nullable Mistake oddity(@Nullable Oddity oddity, Question question) {
        return switch (oddity) {
            case null -> null;
            case DATE ->
                    question.type() == QuestionType.DATE && question.precision() == Precision.MONTH
                            ? null
                            : Mistake.EXCEL_DATE;
            case PERCENT -> Mistake.PERCENT;
            case BOOLEAN -> Mistake.EXCEL_BOOLEAN;
            case ERROR -> Mistake.EXCEL_ERROR;
            case FORMULA -> Mistake.FORMULA;
        };
    }

    private @Nullable String code(
            FileRecord row, int column, String text, Question question, List<Fault> faults) {
        var known = codes.get(question.code());
        if (known == null || known.contains(text)) {
            return text;
        }
        var mistake = known.lostZeros(text) ? Mistake.LOST_ZEROS : damage(text, known);
        if (mistake == null) {
            // Unknown, which the questionnaire says in its own words.
            return text;
        }
        faults.add(fault(row, column, question, mistake));
        return null;
    }

    private static @Nullable Mistake damage(String text, Codes known) {
        var visible = text.replaceAll("[\\x{a0}\\x{200b}\\x{202f}\\x{feff}\\s]", "");
        return known.contains(visible)
                ? Mistake.SURROUNDING_SPACES
                : Damage.ofCode(text).orElse(null);
    }

    private @Nullable Object list(
            FileRecord row, int column, String text, Question question, List<Fault> faults) {
        var codesOfCell = Arrays.asList(text.split("[ ;,|]+"));
        if (codesOfCell.size() == 1 && MissingCode.isOne(text)) {
            return text;
        }
        int before = faults.size();
        codesOfCell.forEach(code -> code(row, column, code, question, faults));
        return faults.size() > before ? null : codesOfCell;
    }

    private @Nullable Object number(
            FileRecord row, int column, String text, Question question, List<Fault> faults) {
        return switch (Numbers.read(text)) {
            case Numbers.Reading.Read(var value) -> value;
            case Numbers.Reading.Unclear(var mistake) -> {
                faults.add(fault(row, column, question, mistake));
                yield null;
            }
            case Numbers.Reading.NoNumber() -> text;
        };
    }

    private @Nullable Object date(
            FileRecord row, int column, String text, Question question, List<Fault> faults) {
        if (row.oddity(column) == Oddity.DATE) {
            // A true date of a workbook, of which the day was not asked.
            return text.substring(0, Math.min(text.length(), "2026-10".length()));
        }
        if (text.matches("\\d{4}(?:-\\d{2})?") || MissingCode.isOne(text)) {
            return text;
        }
        var mistake = Damage.ofCode(text);
        mistake.ifPresent(m -> faults.add(fault(row, column, question, m)));
        return mistake.isPresent() ? null : text;
    }

    private @Nullable Object words(
            FileRecord row, int column, String text, Question question, List<Fault> faults) {
        var mistake = Damage.ofText(text);
        if (mistake.isPresent()) {
            faults.add(fault(row, column, question, mistake.get()));
            return null;
        }
        // As exports write what a spreadsheet would take for a formula.
        return text.length() > 1
                        && text.charAt(0) == '\''
                        && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private @Nullable Object parts(FileRecord row, QuestionColumns columns, List<Fault> faults) {
        boolean isAnswered = false;
        for (var part : columns.parts()) {
            isAnswered |= !isEmpty(row, part.column());
        }
        if (!isAnswered) {
            return null;
        }
        return switch (columns.question().type()) {
            case MATRIX -> lines(row, columns, faults);
            case RANKING -> ranks(row, columns, faults);
            default -> marks(row, columns, faults);
        };
    }

    private @Nullable Object lines(FileRecord row, QuestionColumns columns, List<Fault> faults) {
        var lines = new HashMap<String, Object>();
        for (var part : columns.parts()) {
            if (!isEmpty(row, part.column())) {
                var mistake = oddity(row.oddity(part.column()), columns.question());
                if (mistake != null) {
                    faults.add(fault(row, part.column(), columns.question(), mistake));
                } else {
                    var text = row.cells().cell(part.column()).strip();
                    var code = code(row, part.column(), text, columns.question(), faults);
                    if (code != null) {
                        lines.put(part.code(), code);
                    }
                }
            }
        }
        return lines.isEmpty() ? null : lines;
    }

    private static @Nullable Object marks(
            FileRecord row, QuestionColumns columns, List<Fault> faults) {
        var marked = new ArrayList<String>();
        int before = faults.size();
        for (var part : columns.parts()) {
            if (isMarked(row, part, columns.question(), faults)) {
                marked.add(part.code());
            }
        }
        if (faults.size() > before) {
            return null;
        }
        if (marked.isEmpty()) {
            faults.add(
                    fault(
                            row,
                            columns.parts().getFirst().column(),
                            columns.question(),
                            Mistake.NOTHING_MARKED));
            return null;
        }
        return marked.size() == 1 && MissingCode.isOne(marked.getFirst())
                ? marked.getFirst()
                : marked;
    }

    private static boolean isMarked(
            FileRecord row, Part part, Question question, List<Fault> faults) {
        if (isEmpty(row, part.column())) {
            return false;
        }
        var mistake = oddity(row.oddity(part.column()), question);
        var text = row.cells().cell(part.column()).strip();
        if (mistake == null && (text.equals(MARKED) || text.equals(NOT_MARKED))) {
            return text.equals(MARKED);
        }
        faults.add(
                fault(
                        row,
                        part.column(),
                        question,
                        mistake != null
                                ? mistake
                                : Damage.ofCode(text).orElse(Mistake.NOT_A_MARK)));
        return false;
    }

    private static @Nullable Object ranks(
            FileRecord row, QuestionColumns columns, List<Fault> faults) {
        var ranked = new @Nullable String[columns.parts().size()];
        int count = 0;
        for (var part : columns.parts()) {
            var text = row.cells().cell(part.column()).strip();
            if (!text.isEmpty() && !text.equals(NOT_MARKED)) {
                int rank = text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 0;
                if (row.oddity(part.column()) != null
                        || rank < 1
                        || rank > ranked.length
                        || ranked[rank - 1] != null) {
                    faults.add(fault(row, part.column(), columns.question(), Mistake.NOT_A_RANK));
                    return null;
                }
                ranked[rank - 1] = part.code();
                count++;
            }
        }
        var order = new ArrayList<String>();
        for (var code : ranked) {
            if (code != null) {
                order.add(code);
            }
        }
        if (count == 0 || ranked[count - 1] == null) {
            faults.add(
                    fault(
                            row,
                            columns.parts().getFirst().column(),
                            columns.question(),
                            Mistake.NOT_A_RANK));
            return null;
        }
        return count == 1 && MissingCode.isOne(order.getFirst()) ? order.getFirst() : order;
    }

    private static Fault fault(FileRecord row, int column, Question question, Mistake mistake) {
        var cells = row.cells();
        boolean isShown = question.type() != QuestionType.OPEN_TEXT;
        return new Fault(
                cells.sheet(),
                row.row(column),
                row.columnNumber(column),
                "",
                question.code(),
                mistake.code(),
                mistake,
                "",
                kind(row, column),
                isShown ? cells.cell(column) : "");
    }

    private Fault fault(
            FileRecord row,
            int column,
            String question,
            Mistake mistake,
            String code,
            String remedy) {
        boolean isShown =
                layout.answers().stream()
                        .anyMatch(
                                c ->
                                        c.question().code().equals(question)
                                                && c.question().type() != QuestionType.OPEN_TEXT);
        return new Fault(
                row.cells().sheet(),
                column < 0 ? row.cells().number() : row.row(column),
                column < 0 ? 0 : row.columnNumber(column),
                "",
                question,
                code,
                mistake,
                remedy,
                column < 0 ? Fault.Kind.NONE : kind(row, column),
                column >= 0 && isShown ? row.cells().cell(column) : "");
    }

    private static Fault.Kind kind(FileRecord row, int column) {
        return switch (row.oddity(column)) {
            case DATE -> Fault.Kind.DATE;
            case PERCENT -> Fault.Kind.PERCENT;
            case BOOLEAN -> Fault.Kind.BOOLEAN;
            case ERROR -> Fault.Kind.ERROR;
            case FORMULA -> Fault.Kind.FORMULA;
            case null -> {
                var text = row.cells().cell(column);
                yield text.isBlank()
                        ? Fault.Kind.EMPTY
                        : Numbers.read(text.strip()) instanceof Numbers.Reading.Read
                                ? Fault.Kind.NUMBER
                                : Fault.Kind.TEXT;
            }
        };
    }

    /** Fills in the names of the columns, which only the layout knows. */
    public Fault named(Fault fault) {
        int column = fault.column() - 1;
        var name =
                column < 0 || layout.isLong() || column >= layout.names().size()
                        ? fault.question()
                        : layout.names().get(column);
        return new Fault(
                fault.sheet(),
                fault.row(),
                fault.column(),
                name,
                fault.question(),
                fault.code(),
                fault.mistake(),
                fault.remedy(),
                fault.kind(),
                fault.value());
    }
}
