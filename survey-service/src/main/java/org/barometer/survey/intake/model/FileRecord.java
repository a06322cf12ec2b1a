package org.barometer.survey.intake.model;

import java.util.Map;
import org.barometer.survey.intake.model.SheetRow.Oddity;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one response: a row of the wide form, or the lines of one key in the long.
 *
 * @param cells by the columns of the layout
 * @param rows where each cell stood, empty where all stood in one row
 */
public record FileRecord(SheetRow cells, Map<Integer, Integer> rows, int valueColumn) {

    /** A row of the wide form. */
    public static FileRecord of(SheetRow row) {
        return new FileRecord(row, Map.of(), -1);
    }

    int row(int column) {
        return rows.getOrDefault(column, cells.number());
    }

    /** As a spreadsheet counts, from 1; 0 where the long form has no such line. */
    int columnNumber(int column) {
        if (valueColumn < 0) {
            return column + 1;
        }
        return rows.containsKey(column) ? valueColumn + 1 : 0;
    }

    @Nullable Oddity oddity(int column) {
        return cells.oddities().get(column);
    }
}
