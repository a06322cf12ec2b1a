package org.barometer.survey.intake.model;

/**
 * One thing that is wrong with a file, where it is and how to mend it.
 *
 * @param sheet empty for CSV
 * @param row as a spreadsheet counts, 0 where the file as a whole is meant
 * @param column from 1, 0 where the whole row is meant
 * @param name of the column, or of the question that has none
 * @param question its code, empty where no question is meant
 * @param code which rule; stable
 * @param remedy what the questionnaire says of it; empty where the mistake says it
 * @param kind what is in the cell
 * @param value the cell, as far as it may be shown: never somebody's own words
 */
public record Fault(
        String sheet,
        int row,
        int column,
        String name,
        String question,
        String code,
        Mistake mistake,
        String remedy,
        Kind kind,
        String value) {

    /** What a cell holds. */
    public enum Kind {
        NONE,
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        PERCENT,
        BOOLEAN,
        ERROR,
        FORMULA
    }

    private static final int LONGEST = 80;

    public Fault {
        value = value.length() > LONGEST ? value.substring(0, LONGEST - 1) + "…" : value;
    }

    /** The file or a row as a whole. */
    public static Fault of(Mistake mistake, String sheet, int row) {
        return new Fault(sheet, row, 0, "", "", mistake.code(), mistake, "", Kind.NONE, "");
    }

    /** The letters that a spreadsheet gives the column; empty where the whole row is meant. */
    public String letters() {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    public String message(String language) {
        return mistake.message(language);
    }

    /** The questionnaire knows better than the mistake what would be right. */
    public String remedy(String language) {
        return remedy.isEmpty() ? mistake.remedy(language) : remedy;
    }
}
