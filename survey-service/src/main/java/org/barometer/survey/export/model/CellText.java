package org.barometer.survey.export.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes cells so that no spreadsheet takes the text of one for a formula. */
public final class CellText {
    /** Also as East Asian keyboards write them, which some spreadsheets take for the same. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CellText() {}

    /** As CSV has it: a number stays a number, negative or not; a text never starts a formula. */
    public static String of(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Integer number -> number.toString();
            default -> guarded(cell.toString());
        };
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
