package org.barometer.survey.exchange.model;

import java.util.Map;

/** What of a form cannot be taken over, and what would be right, in both languages of the pages. */
public enum FormMistake {
    // --- Sheets and columns
    SHEET_UNSUPPORTED("sheet-unsupported", "Remove this sheet", "Ta bort detta blad"),
    SHEET_MISSING("sheet-missing", "Add the sheet %s", "Lägg till bladet %s"),
    COLUMN_UNSUPPORTED(
            "column-unsupported",
            "Remove this column, or clear its cells",
            "Ta bort denna kolumn, eller töm dess celler"),
    COLUMN_LANGUAGE_UNKNOWN(
            "language-unknown",
            "Name the language with its tag, as in %s::Svenska (sv)",
            "Ange språket med dess kod, som i %s::Svenska (sv)"),
    LANGUAGE_UNKNOWN(
            "language-unknown",
            "Name a language with its tag, as in Svenska (sv)",
            "Ange ett språk med dess kod, som i Svenska (sv)"),
    // --- Cells
    CELL_EMPTY("cell-empty", "Fill in this cell", "Fyll i denna cell"),
    NOT_YES_OR_NO("not-yes-or-no", "Write yes or no", "Skriv yes eller no"),
    NOT_A_NUMBER(
            "not-a-number", "Write a number, as in 12 or 12.5", "Skriv ett tal, som 12 eller 12.5"),
    NOT_WHOLE("not-a-number", "Write a whole number, as in 12", "Skriv ett heltal, som 12"),
    LIST_UNKNOWN(
            "list-unknown",
            "Add the list '%s' to the sheet choices",
            "Lägg till listan '%s' på bladet choices"),
    MISSING_UNKNOWN("missing-unknown", "Write some of %s", "Skriv någon av %s"),
    DATE_TOO_EXACT(
            "date-too-exact",
            "Write year or month-year: a day could point to a person",
            "Skriv year eller month-year: en dag kan peka ut en person"),
    PARAMETER_UNSUPPORTED(
            "parameter-unsupported",
            "Write start, end and step of a range, as in start=0 end=10 step=1",
            "Skriv start, end och step för range, som i start=0 end=10 step=1"),
    STEP_UNSUPPORTED(
            "step-unsupported",
            "Use a step of 1, 0.1, 0.01 and so on",
            "Använd steget 1, 0.1, 0.01 och så vidare"),
    SEVERITY_UNKNOWN("severity-unknown", "Write ERROR or WARNING", "Skriv ERROR eller WARNING"),
    RULE_COPIES_DIFFER(
            "copies-differ",
            "Write rules into the sheet %s and bounds into %s and %s, and clear this",
            "Skriv regler på bladet %s och gränser i %s och %s, och töm denna cell"),
    CONDITION_COPIES_DIFFER(
            "copies-differ",
            "Clear this or %s, which says something else",
            "Töm denna cell eller %s, som säger något annat"),
    // --- Groups and types
    GROUP_NESTED(
            "group-nested",
            "Close the group before: groups hold no groups",
            "Stäng gruppen före: grupper innehåller inga grupper"),
    GROUP_UNOPENED(
            "group-unopened",
            "Remove this row, which closes nothing",
            "Ta bort denna rad, som inte stänger något"),
    GROUP_UNCLOSED(
            "group-unclosed",
            "Close this group by a row with end_group",
            "Stäng denna grupp med en rad med end_group"),
    TYPE_MISSING("type-missing", Types.ENGLISH, Types.SWEDISH),
    TYPE_UNSUPPORTED("type-unsupported", Types.ENGLISH, Types.SWEDISH),
    OWN_TYPE_UNSUPPORTED(
            "type-unsupported",
            "Write %s or one of %s, or change the type",
            "Skriv %s eller någon av %s, eller ändra typen"),
    TYPE_NOT_IN_TABLE(
            "type-unsupported",
            "Put select_one questions into a table only",
            "Ha bara frågor av typen select_one i en tabell"),
    LISTS_DIFFER(
            "lists-differ",
            "Let all rows of a table have the same list of choices",
            "Låt alla rader i en tabell ha samma lista"),
    // --- XPath
    SIGN_UNSUPPORTED("sign-unsupported", "Write this without '%s'", "Skriv detta utan '%s'"),
    DOT_MISPLACED(
            "unknown-question",
            "Name the question: a dot has a meaning in constraints only",
            "Ange frågan: en punkt betyder något bara i constraint"),
    UNKNOWN_QUESTION(
            "unknown-question",
            "There is no question '%s' in the sheet survey",
            "Det finns ingen fråga '%s' på bladet survey"),
    FUNCTION_UNSUPPORTED(
            "function-unsupported",
            "Write this without '%s': there are selected, count-selected, date, not, and, or and"
                    + " div",
            "Skriv detta utan '%s': det finns selected, count-selected, date, not, and, or och"
                    + " div"),
    FORM_UNSUPPORTED("form-unsupported", "Write %s", "Skriv %s"),
    DATE_UNSUPPORTED(
            "form-unsupported",
            "Write date('2026-10-01'), the first day of a year or month, beside a question for a"
                    + " date",
            "Skriv date('2026-10-01'), den första dagen i ett år eller en månad, bredvid en fråga"
                    + " efter ett datum"),
    EMPTY_COMPARED(
            "form-unsupported",
            "Compare '' with a question only, by = or !=",
            "Jämför '' bara med en fråga, med = eller !=");

    private static final class Types {
        static final String ENGLISH =
                "Use select_one, select_multiple or rank with a list, integer, decimal, range, text,"
                        + " date, begin_group or end_group";
        static final String SWEDISH =
                "Använd select_one, select_multiple eller rank med en lista, integer, decimal,"
                        + " range, text, date, begin_group eller end_group";

        private Types() {}
    }

    private final String code;
    private final String english;
    private final String swedish;

    FormMistake(String code, String english, String swedish) {
        this.code = code;
        this.english = english;
        this.swedish = swedish;
    }

    /** The misfit at a place, about these words of it. */
    Misfit at(String sheet, int row, String column, Object... words) {
        return new Misfit(sheet, row, column, code, remedy(words));
    }

    /** What would be right, by language. */
    Map<String, String> remedy(Object... words) {
        return Map.of("en", english.formatted(words), "sv", swedish.formatted(words));
    }
}
