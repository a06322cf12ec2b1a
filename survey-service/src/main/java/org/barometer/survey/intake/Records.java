package org.barometer.survey.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.barometer.survey.intake.model.Fault;
import org.barometer.survey.intake.model.FileRecord;
import org.barometer.survey.intake.model.Keys;
import org.barometer.survey.intake.model.Layout;
import org.barometer.survey.intake.model.Mistake;
import org.barometer.survey.intake.model.SheetRow;
import org.barometer.survey.intake.model.SheetRow.Oddity;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a file together to records, one a key, whichever form the file has. */
final class Records {
    /** What a file says of one response, or why it cannot be told. */
    record Item(String key, FileRecord row, List<Fault> faults) {}

    private final Rows rows;
    private final Layout layout;
    private final Keys keys = new Keys();
    private final Map<String, Integer> columns = new HashMap<>();
    private @Nullable SheetRow ahead;

    Records(Rows rows, Layout layout) {
        this.rows = rows;
        this.layout = layout;
        for (int i = 0; i < layout.names().size(); i++) {
            columns.putIfAbsent(layout.names().get(i), i);
        }
    }

    /** Null after the last. */
    @Nullable Item next() throws FileRefused {
        var row = nextRow();
        if (row == null) {
            return null;
        }
        var key = keyOf(row);
        var faults = new ArrayList<Fault>();
        checkKey(key, row, faults);
        var whole = layout.isLong() ? lines(key, row, faults) : FileRecord.of(row);
        return new Item(key, whole, faults);
    }

    private String keyOf(SheetRow row) {
        return row.cell(layout.lines().key()).strip();
    }

    private @Nullable SheetRow nextRow() throws FileRefused {
        var row = ahead;
        ahead = null;
        while (row == null || row.isBlank()) {
            row = rows.next();
            if (row == null) {
                return null;
            }
        }
        return row;
    }

    private void checkKey(String key, SheetRow row, List<Fault> faults) {
        int column = layout.lines().key();
        var oddity = row.oddities().get(column);
        var mistake =
                oddity == Oddity.DATE
                        ? Mistake.EXCEL_DATE
                        : oddity == Oddity.ERROR
                                ? Mistake.EXCEL_ERROR
                                : Keys.mistakeOf(key).orElse(null);
        if (mistake == null && !keys.add(key)) {
            mistake = layout.isLong() ? Mistake.KEY_SCATTERED : Mistake.KEY_REPEATED;
        }
        if (mistake != null) {
            faults.add(fault(row, column, key, mistake));
        }
    }

    /** All lines of one key, which follow each other. */
    private FileRecord lines(String key, SheetRow first, List<Fault> faults) throws FileRefused {
        var cells = new String[layout.names().size()];
        Arrays.fill(cells, "");
        var oddities = new HashMap<Integer, Oddity>();
        var places = new HashMap<Integer, Integer>();
        for (var row = first; row != null; row = nextRow()) {
            if (!keyOf(row).equals(key)) {
                ahead = row;
                break;
            }
            var name = row.cell(layout.lines().question()).strip();
            var column = columns.get(name);
            if (column == null || column == 0) {
                faults.add(fault(row, layout.lines().question(), name, Mistake.UNKNOWN_COLUMN));
            } else if (places.putIfAbsent(column, row.number()) != null) {
                faults.add(fault(row, layout.lines().question(), name, Mistake.REPEATED_COLUMN));
            } else {
                cells[column] = row.cell(layout.lines().value());
                var oddity = row.oddities().get(layout.lines().value());
                if (oddity != null) {
                    oddities.put(column, oddity);
                }
            }
        }
        return new FileRecord(
                new SheetRow(first.sheet(), first.number(), List.of(cells), oddities),
                places,
                layout.lines().value());
    }

    private static Fault fault(SheetRow row, int column, String value, Mistake mistake) {
        return new Fault(
                row.sheet(),
                row.number(),
                column + 1,
                "",
                "",
                mistake.code(),
                mistake,
                "",
                value.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.TEXT,
                value);
    }
}
