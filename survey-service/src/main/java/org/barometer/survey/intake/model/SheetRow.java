package org.barometer.survey.intake.model;

import java.util.List;
import java.util.Map;

/**
 * One row of a file as it was written, before anything is made of it.
 *
 * @param sheet the name of its sheet, empty for CSV
 * @param number as a spreadsheet counts, from 1
 * @param oddities by column from 0: what a spreadsheet knows of a cell beyond its text
 */
public record SheetRow(
        String sheet, int number, List<String> cells, Map<Integer, Oddity> oddities) {

    /** What a cell is although its text does not show it. */
    public enum Oddity {
        DATE,
        PERCENT,
        BOOLEAN,
        ERROR,
        FORMULA
    }

    /** A row of CSV has nothing but its texts. */
    public static SheetRow of(int number, List<String> cells) {
        return new SheetRow("", number, cells, Map.of());
    }

    /** The text of a column from 0; nothing where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return oddities.isEmpty();
    }
}
