package org.barometer.survey.exchange.model;

import java.util.List;
import java.util.Map;

/**
 * A sheet of an XLSForm: a header, and rows of cells by the name of their column.
 *
 * @param rows the first being row 2 of the sheet; an empty cell is left out
 */
public record FormSheet(String name, List<String> columns, List<Map<String, String>> rows) {
    public static final String SURVEY = "survey";
    public static final String CHOICES = "choices";
    public static final String SETTINGS = "settings";
    public static final String RULES = "barometer_rules";

    private static final int HEADER = 1;

    public FormSheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(Map::copyOf).toList();
    }

    /** The number of a row as a spreadsheet shows it. */
    int numberOf(int index) {
        return index + HEADER + 1;
    }
}
