package org.barometer.survey.intake.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises what spreadsheets and wrong encodings have done to the text of a cell. */
public final class Damage {
    private static final String MONTH =
            "(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|mai|mrt|mei|juin|juil|août|févr|janv|avr|déc)";

    /** "Oct-49", "1-Feb", "02/jan", "Jan 02": what becomes of codes like OCT49 and 1-2. */
    private static final Pattern MONTH_NAME =
            Pattern.compile(
                    "(?iu)(?:\\d{1,2}[-. /]{1,2}"
                            + MONTH
                            + "\\.?|"
                            + MONTH
                            + "\\.?[-. /](?:\\d{2}|\\d{4}))"
                            + "(?:[-. /]\\d{2,4})?");

    /** "2026-02-01", "01/02/2026", "1.2.26", with or without a time. */
    private static final Pattern DATE =
            Pattern.compile(
                    "(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./](?:\\d{4}|\\d{2}))"
                            + "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?");

    private static final Pattern SCIENTIFIC =
            Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE][+-]\\d{1,3}");
    private static final Pattern ERROR =
            Pattern.compile(
                    "#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|SAKNAS!|VÄRDEFEL!|"
                            + "REFERENS!|NAMN\\?|DIVISION/0!|OGILTIGT!|SKÄRNING!)|#{3,}");
    private static final Pattern BOOLEAN =
            Pattern.compile("(?iu)true|false|sant|falskt|wahr|falsch");

    /** UTF-8 that was read as Windows-1252, as in "Ã¥", and what no decoder could read. */
    private static final Pattern BROKEN =
            Pattern.compile(
                    "\\x{fffd}|[\\x{c3}\\x{c2}][\\x{80}-\\x{bf}\\x{2013}-\\x{203a}\\x{192}\\x{2c6}\\x{2dc}\\x{152}\\x{153}\\x{178}\\x{17d}\\x{17e}\\x{20ac}\\x{2122}\\x{160}\\x{161}]|\\x{ef}\\x{bb}\\x{bf}");

    private Damage() {}

    /** Of a cell that should hold a code; short texts only, so nothing here can take long. */
    public static Optional<Mistake> ofCode(String text) {
        if (text.length() > 64) {
            return Optional.empty();
        }
        if (isDate(text)) {
            return Optional.of(Mistake.EXCEL_DATE);
        }
        if (BOOLEAN.matcher(text).matches()) {
            return Optional.of(Mistake.EXCEL_BOOLEAN);
        }
        return ofAny(text);
    }

    /** Of a cell that should hold a number. */
    public static Optional<Mistake> ofNumber(String text) {
        if (text.length() > 64) {
            return Optional.empty();
        }
        if (text.endsWith("%")) {
            return Optional.of(Mistake.PERCENT);
        }
        return isDate(text) ? Optional.of(Mistake.EXCEL_DATE) : ofAny(text);
    }

    /** Of a cell in the respondent's own words, which may hold almost anything. */
    public static Optional<Mistake> ofText(String text) {
        return isBroken(text) ? Optional.of(Mistake.BROKEN_CHARACTERS) : ofError(text);
    }

    /** Of a key, which is nobody's word but may be a long number. */
    public static Optional<Mistake> ofKey(String text) {
        if (text.length() > 64) {
            return Optional.empty();
        }
        return isMonth(text) ? Optional.of(Mistake.EXCEL_DATE) : ofAny(text);
    }

    /** Whether a spreadsheet writes dates like this. */
    static boolean isDate(String text) {
        return isMonth(text) || DATE.matcher(text).matches();
    }

    /** A spreadsheet never writes a month in capitals, as people write DEC-01. */
    private static boolean isMonth(String text) {
        return text.chars().anyMatch(Character::isLowerCase) && MONTH_NAME.matcher(text).matches();
    }

    private static Optional<Mistake> ofAny(String text) {
        if (SCIENTIFIC.matcher(text).matches()) {
            return Optional.of(Mistake.SCIENTIFIC);
        }
        if (text.startsWith("'")) {
            return Optional.of(Mistake.LEADING_APOSTROPHE);
        }
        if (text.startsWith("=")) {
            return Optional.of(Mistake.FORMULA);
        }
        if (isBroken(text)) {
            return Optional.of(Mistake.BROKEN_CHARACTERS);
        }
        return ofError(text);
    }

    private static Optional<Mistake> ofError(String text) {
        return text.startsWith("#") && text.length() <= 64 && ERROR.matcher(text).matches()
                ? Optional.of(Mistake.EXCEL_ERROR)
                : Optional.empty();
    }

    private static boolean isBroken(String text) {
        return BROKEN.matcher(text).find();
    }
}
