package org.barometer.survey.expression.model;

import java.util.Map;

/**
 * What can be wrong with an expression, and what would be right, in both languages of the pages.
 */
public enum ExpressionMistake {
    // --- Words and signs
    UNREADABLE_NUMBER(
            "unreadable-number",
            "Write a number such as 12 or 12.5; a code stands in quotes",
            "Skriv ett tal, till exempel 12 eller 12.5; en kod står inom citattecken"),
    NUMBER_TOO_LONG(
            "number-too-long",
            "Write at most %s digits before and %s after the point",
            "Skriv högst %s siffror före punkten och %s efter den"),
    QUOTE_OPEN("quote-open", "End the code with a quote '", "Avsluta koden med ett citattecken '"),
    DOUBLE_QUOTES(
            "unreadable",
            "Put codes in single quotes: 'A'",
            "Sätt koder inom enkla citattecken: 'A'"),
    UNREADABLE_NAME(
            "unreadable-name",
            "Write a question's code in small letters, its row after a point in capitals, and an"
                    + " option in quotes: 'A'",
            "Skriv frågans kod med små bokstäver, dess rad efter en punkt med stora, och ett"
                    + " alternativ inom citattecken: 'A'"),
    UNREADABLE("unreadable", "Remove '%s'", "Ta bort '%s'"),
    // --- How they are put together
    TOO_LONG("too-long", "Write at most %s characters", "Skriv högst %s tecken"),
    EXPRESSION_MISSING("expression-missing", "Write a condition", "Skriv ett villkor"),
    CLOSES_NOTHING(
            "unexpected",
            "Remove ')', which closes nothing",
            "Ta bort ')', som inte stänger något"),
    UNEXPECTED(
            "unexpected",
            "Put a comparison, 'and' or 'or' before '%s'",
            "Sätt en jämförelse, 'and' eller 'or' före '%s'"),
    COMPARED_TWICE(
            "compared-twice",
            "Compare two values at a time and join with 'and'",
            "Jämför två värden i taget och foga ihop med 'and'"),
    NOT_MISPLACED(
            "not-misplaced",
            "Write 'not' before what it denies: not q in ('A', 'B')",
            "Skriv 'not' före det som förnekas: not q in ('A', 'B')"),
    CODES_UNOPENED(
            "sign-missing",
            "Write the codes in parentheses: in ('A', 'B')",
            "Skriv koderna inom parentes: in ('A', 'B')"),
    NOT_A_LITERAL(
            "not-a-literal",
            "Write a code or a number here: 'A' or 12",
            "Skriv en kod eller ett tal här: 'A' eller 12"),
    TOO_LARGE("too-large", "Calculate with at most %s signs", "Räkna med högst %s räknetecken"),
    COMMA_MISSING(
            "sign-missing",
            "Name the option after a comma: selected(q, 'A')",
            "Ange alternativet efter ett komma: selected(q, 'A')"),
    UNKNOWN_FUNCTION(
            "unknown-function",
            "There are answered(q), selected(q, 'A') and count(q)",
            "Det finns answered(q), selected(q, 'A') och count(q)"),
    QUESTION_MISSING(
            "question-missing", "Name a question by its code", "Ange en fråga med sin kod"),
    OPTION_MISSING(
            "option-missing",
            "Name an option by its code in quotes: 'A'",
            "Ange ett alternativ med sin kod inom citattecken: 'A'"),
    VALUE_MISSING(
            "value-missing",
            "Write a question, a number, a code in quotes or a condition before '%s'",
            "Skriv en fråga, ett tal, en kod inom citattecken eller ett villkor före '%s'"),
    VALUE_MISSING_AT_END(
            "value-missing",
            "Write a question, a number, a code in quotes or a condition before the end",
            "Skriv en fråga, ett tal, en kod inom citattecken eller ett villkor före slutet"),
    UNCLOSED("sign-missing", "Close the parenthesis before '%s'", "Stäng parentesen före '%s'"),
    UNCLOSED_AT_END(
            "sign-missing", "Close the parenthesis before the end", "Stäng parentesen före slutet"),
    TOO_DEEP("too-deep", "Nest at most %s parts", "Nästla högst %s delar"),
    NOT_A_CONDITION(
            "not-a-condition",
            "Compare this with something, or ask answered(...)",
            "Jämför detta med något, eller fråga answered(...)"),
    NOT_A_VALUE(
            "not-a-value",
            "This is true or false: join it with 'and' or 'or' instead",
            "Detta är sant eller falskt: foga in det med 'and' eller 'or' i stället"),
    // --- What is compared with what
    NOT_A_QUESTION("not-a-question", "Name a question before 'in'", "Ange en fråga före 'in'"),
    CODE_ALONE("code-alone", "Compare a code with a question", "Jämför en kod med en fråga"),
    CALCULATED_CODE(
            "not-a-number",
            "Calculate with numbers, not with codes",
            "Räkna med tal, inte med koder"),
    CALCULATED_QUESTION(
            "not-a-number", "Calculate with numbers; '%s' is none", "Räkna med tal; '%s' är inget"),
    NUMBER_WITH_CODE(
            "number-with-code", "Compare a number with a number", "Jämför ett tal med ett tal"),
    SEVERAL(
            "several",
            "Several options may be chosen: write selected(%s, 'A')",
            "Flera alternativ kan väljas: skriv selected(%s, 'A')"),
    ROW_MISSING("row-missing", "Name a row: %s", "Ange en rad: %s"),
    TEXT(
            "text",
            "A text is not compared: ask answered(%s)",
            "En text jämförs inte: fråga answered(%s)"),
    NO_ORDER(
            "no-order",
            "Codes have no order: write %s in ('A', 'B')",
            "Koder har ingen ordning: skriv %s in ('A', 'B')"),
    A_NUMBER(
            "number-with-code",
            "'%s' is a number: compare it with a number",
            "'%s' är ett tal: jämför det med ett tal"),
    A_CODE(
            "code-with-number",
            "'%s' is a code: compare it with a code in quotes",
            "'%s' är en kod: jämför den med en kod inom citattecken"),
    A_DATE(
            "not-a-date",
            "'%s' is a date: compare it with one such as '%s'",
            "'%s' är ett datum: jämför det med ett som '%s'"),
    NOT_SEVERAL(
            "not-several",
            "'%s' has one answer: compare it with = instead",
            "'%s' har ett svar: jämför det med = i stället"),
    UNKNOWN_QUESTION("unknown-question", "There is no question '%s'", "Det finns ingen fråga '%s'"),
    MISSPELT_QUESTION(
            "unknown-question",
            "There is no question '%s' (meant '%s'?)",
            "Det finns ingen fråga '%s' (menades '%s'?)"),
    NO_ROWS("no-rows", "'%s' has no rows: remove '.%s'", "'%s' har inga rader: ta bort '.%s'"),
    UNKNOWN_ROW("unknown-row", "'%s' has the rows %s", "'%s' har raderna %s"),
    UNKNOWN_OPTION("unknown-option", "'%s' has the codes %s", "'%s' har koderna %s");

    private final String code;
    private final String english;
    private final String swedish;

    ExpressionMistake(String code, String english, String swedish) {
        this.code = code;
        this.english = english;
        this.swedish = swedish;
    }

    public String code() {
        return code;
    }

    /** What would be right, by language. */
    Map<String, String> remedy(Object... parameters) {
        return Map.of("en", english.formatted(parameters), "sv", swedish.formatted(parameters));
    }
}
