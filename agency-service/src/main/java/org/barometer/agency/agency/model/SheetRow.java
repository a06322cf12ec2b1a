package org.barometer.agency.agency.model;

import java.util.List;

/**
 * One row of a file as it was written, before anything is made of it.
 *
 * @param sheet the name of its sheet, empty for CSV
 * @param number as a spreadsheet counts, from 1
 */
public record SheetRow(String sheet, int number, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /**
     * The text of a column from 0 without the guard of a formula; empty where the row is shorter.
     */
    String cell(int column) {
        return column < cells.size() ? CellText.read(cells.get(column)) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
