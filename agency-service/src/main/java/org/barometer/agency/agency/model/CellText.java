package org.barometer.agency.agency.model;

/** Writes cells so that no spreadsheet takes the text of one for a formula. */
public final class CellText {
    /** Also as East Asian keyboards write them, which some spreadsheets take for the same. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private static final char GUARD = '\'';

    private CellText() {}

    public static String of(String text) {
        return isGuarded(text) ? GUARD + text : text;
    }

    /** What a cell said before it was written. */
    public static String read(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && isGuarded(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    /** Also where it looks like a guarded formula by itself, so that reading undoes writing. */
    private static boolean isGuarded(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == GUARD) {
            start++;
        }
        return start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0;
    }
}
