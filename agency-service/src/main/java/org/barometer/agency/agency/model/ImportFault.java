package org.barometer.agency.agency.model;

/**
 * One thing that is wrong with a file of agencies, and where it is.
 *
 * @param sheet empty for CSV
 * @param row as a spreadsheet counts, 0 where the file as a whole is meant
 * @param column from 1, 0 where the whole row is meant
 * @param name of the column
 */
public record ImportFault(String sheet, int row, int column, String name, ImportMistake mistake) {

    /** The file or a row as a whole. */
    public static ImportFault of(ImportMistake mistake, String sheet, int row) {
        return new ImportFault(sheet, row, 0, "", mistake);
    }

    /** The letters that a spreadsheet gives the column; empty where the whole row is meant. */
    public String letters() {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
