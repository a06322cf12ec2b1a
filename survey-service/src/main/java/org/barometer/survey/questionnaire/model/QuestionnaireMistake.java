package org.barometer.survey.questionnaire.model;

import java.util.Map;

/**
 * What can be wrong with a questionnaire, and what would be right, in both languages of the pages.
 */
public enum QuestionnaireMistake {
    // --- The file that it is read from
    UNKNOWN_FIELD(
            "unknown-field",
            "There is no such field; remove it (line %s, column %s)",
            "Det finns inget sådant fält; ta bort det (rad %s, kolumn %s)"),
    MALFORMED(
            "malformed",
            "This is no value of the right kind, or no JSON (line %s, column %s)",
            "Detta är inget värde av rätt slag, eller ingen JSON (rad %s, kolumn %s)"),
    FIELD_MISSING("invalid", "Fill in this field", "Fyll i detta fält"),
    TOO_FEW("invalid", "Give at least one", "Ange minst en"),
    TOO_MANY_PARTS("invalid", "Give from %s to %s", "Ange från %s till %s stycken"),
    TOO_MANY_DIGITS(
            "invalid",
            "Write at most %s digits before and %s after the point",
            "Skriv högst %s siffror före punkten och %s efter den"),
    TOO_SMALL("invalid", "Write a number from %s", "Skriv ett tal från %s"),
    TOO_GREAT("invalid", "Write a number up to %s", "Skriv ett tal till och med %s"),
    // --- Languages
    LANGUAGE_REPEATED("duplicate", "Name each language once", "Ange varje språk en gång"),
    NO_LANGUAGE(
            "language-unknown",
            "Use a BCP 47 tag, such as en or sv",
            "Använd en språkkod enligt BCP 47, till exempel en eller sv"),
    ENGLISH_MISSING(
            "language-missing",
            "Add en, which every figure is published in",
            "Lägg till en, som alla siffror publiceras på"),
    // --- Texts and codes
    NAME_FORM(
            "name-form",
            "Begin with a small letter a-z; small letters, digits and _ may follow, 64 at most",
            "Börja med en liten bokstav a-z; små bokstäver, siffror och _ får följa, högst 64"),
    CODE_FORM(
            "code-form",
            "Begin with a capital letter A-Z or a digit; capital letters, digits, _ and - may"
                    + " follow, 64 at most",
            "Börja med en stor bokstav A-Z eller en siffra; stora bokstäver, siffror, _ och - får"
                    + " följa, högst 64"),
    SECTION_REPEATED(
            "duplicate", "Give each section a code of its own", "Ge varje avsnitt en egen kod"),
    QUESTION_REPEATED(
            "duplicate", "Give each question a code of its own", "Ge varje fråga en egen kod"),
    RULE_REPEATED("duplicate", "Give each rule a code of its own", "Ge varje regel en egen kod"),
    OPTION_REPEATED(
            "duplicate", "Give each option a code of its own", "Ge varje alternativ en egen kod"),
    ROW_REPEATED("duplicate", "Give each row a code of its own", "Ge varje rad en egen kod"),
    TRANSLATION_MISSING(
            "language-missing",
            "Write it in every language of the questionnaire",
            "Skriv texten på alla formulärets språk"),
    TRANSLATION_UNUSED(
            "language-unknown",
            "Add it to the languages of the questionnaire, or leave it out",
            "Lägg till språket bland formulärets språk, eller utelämna texten"),
    BLANK("blank", "Write something", "Skriv något"),
    TOO_LONG("too-long", "Write at most %s characters", "Skriv högst %s tecken"),
    CONTROL_CHARACTER(
            "control-character",
            "Write it in one line, without control characters",
            "Skriv texten på en rad, utan styrtecken"),
    // --- Sections
    SECTION_EMPTY(
            "section-empty",
            "Put a question into the section, or remove it",
            "Lägg en fråga i avsnittet, eller ta bort det"),
    SECTION_MISSING(
            "section-missing",
            "Name the section of the question, as others have one",
            "Ange frågans avsnitt, eftersom andra frågor har ett"),
    SECTION_UNKNOWN("section-unknown", "Name one of the sections", "Ange ett av avsnitten"),
    SECTION_SCATTERED(
            "section-scattered",
            "Keep the questions of a section together, in the order of the sections",
            "Håll ihop frågorna i ett avsnitt, i avsnittens ordning"),
    // --- Questions
    MEASURE_REPEATED(
            "duplicate",
            "Give each question a measure of its own: it is what years are compared by",
            "Ge varje fråga ett eget mått: det är efter det som åren jämförs"),
    COUNTED_TWICE(
            "duplicate",
            "Its answers are counted as %s, which something else is named too: rename one",
            "Svaren räknas som %s, och något annat heter också så: byt namn på ett av dem"),
    MISSING_REPEATED("duplicate", "Name each code once", "Ange varje kod en gång"),
    OPTIONS_MISSING("options-missing", "Give at least one option", "Ange minst ett alternativ"),
    OPTIONS_UNUSED(
            "options-unused",
            "Leave out the options, which a %s does not have",
            "Utelämna alternativen, som en fråga av typen %s inte har"),
    OPTIONS_FIXED(
            "options-fixed",
            "Leave out the options, or label INCREASE, UNCHANGED and DECREASE in this order",
            "Utelämna alternativen, eller sätt etiketter på INCREASE, UNCHANGED och DECREASE i"
                    + " den ordningen"),
    TOO_MANY_OPTIONS("too-many", "Give at most %s options", "Ange högst %s alternativ"),
    RESERVED("reserved", "Name %s under 'missing' instead", "Ange %s under 'missing' i stället"),
    ROWS_MISSING("rows-missing", "Give at least one row", "Ange minst en rad"),
    ROWS_UNUSED(
            "rows-unused",
            "Leave out the rows, which only a MATRIX has",
            "Utelämna raderna, som bara en MATRIX har"),
    TOO_MANY_ROWS("too-many", "Give at most %s rows", "Ange högst %s rader"),
    BOUNDS_UNUSED(
            "not-a-number",
            "Leave out min, max and decimals, which only a NUMBER or COUNT has",
            "Utelämna min, max och decimals, som bara NUMBER och COUNT har"),
    MIN_ABOVE_MAX("min-above-max", "Make min at most max", "Låt min vara högst max"),
    UNIT_UNUSED(
            "not-a-number",
            "Leave out the unit, which only a NUMBER or COUNT has",
            "Utelämna enheten, som bara NUMBER och COUNT har"),
    COUNT_IS_WHOLE(
            "count-is-whole",
            "Leave out the decimals, or ask for a NUMBER",
            "Utelämna decimalerna, eller fråga efter NUMBER"),
    COUNT_BELOW_ZERO(
            "count-below-zero",
            "Make the bounds of a COUNT at least 0, or ask for a NUMBER",
            "Låt gränserna för COUNT vara minst 0, eller fråga efter NUMBER"),
    LENGTH_UNUSED(
            "not-a-text",
            "Leave out maxLength, which only an OPEN_TEXT has",
            "Utelämna maxLength, som bara OPEN_TEXT har"),
    ONE_ANSWER_ONLY(
            "one-answer-only",
            "Leave out atMost, as a %s takes one answer",
            "Utelämna atMost, eftersom %s tar ett svar"),
    AT_MOST_OUT_OF_RANGE(
            "at-most-out-of-range",
            "Give a number from 1 to that of the options",
            "Ange ett tal från 1 till antalet alternativ"),
    PRECISION_MISSING(
            "precision-missing",
            "Say whether a YEAR or a MONTH is asked",
            "Ange om YEAR eller MONTH efterfrågas"),
    PRECISION_UNUSED(
            "not-a-date",
            "Leave out the precision, which only a DATE has",
            "Utelämna precisionen, som bara DATE har"),
    // --- Two wordings of a question
    WORDING_UNKNOWN(
            "question-unknown",
            "Name another question of this questionnaire, which asks in the earlier words",
            "Ange en annan fråga i formuläret, den som frågar med de tidigare orden"),
    WORDING_OF_SEVERAL(
            "duplicate",
            "Ask in two wordings only: name a question that has no other one yet",
            "Fråga med bara två formuleringar: ange en fråga som ännu inte har någon annan"),
    WORDING_WITHOUT_OPTIONS(
            "type-unsupported",
            "Ask in two wordings where options are chosen: a SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE"
                    + " or DIRECTION",
            "Fråga med två formuleringar där alternativ väljs: en SINGLE_CHOICE,"
                    + " MULTIPLE_CHOICE, SCALE eller DIRECTION"),
    WORDINGS_DIFFER(
            "wordings-differ",
            "Let both wordings differ in their words only: the same type, section, condition,"
                    + " option codes, missing codes, atMost and required",
            "Låt de två formuleringarna skilja sig åt bara i orden: samma typ, avsnitt, villkor,"
                    + " alternativkoder, bortfallskoder, atMost och required"),
    ASKED_BY_LOT(
            "asked-by-lot",
            "Let it look at other questions than %s, which only half of the respondents are asked",
            "Låt det se till andra frågor än %s, som bara hälften av de svarande får"),
    // --- Conditions and rules
    QUESTION_UNKNOWN(
            "question-unknown",
            "Name the question where the message is shown",
            "Ange frågan där meddelandet visas"),
    CIRCLE(
            "circle",
            "Ask by questions that do not wait for this one, as it does for itself: %s",
            "Låt villkoret se till frågor som inte väntar på denna, som den gör på sig själv: %s"),
    // --- What is said about comparing two versions
    EARLIER_OPTION_UNKNOWN(
            "unknown-option",
            "Name an option of the earlier version",
            "Ange ett alternativ i den tidigare versionen"),
    LATER_OPTIONS_MISSING(
            "options-missing",
            "Name the options that stand for it now",
            "Ange de alternativ som står för det nu"),
    LATER_OPTION_UNKNOWN(
            "unknown-option",
            "Name an option of the later version",
            "Ange ett alternativ i den senare versionen"),
    NOTE_ALONE(
            "verdict-missing", "Say what your note is about", "Ange vad anteckningen handlar om");

    private final String code;
    private final String english;
    private final String swedish;

    QuestionnaireMistake(String code, String english, String swedish) {
        this.code = code;
        this.english = english;
        this.swedish = swedish;
    }

    /** The violation at a place, about these words of it. */
    public Violation at(String pointer, Object... words) {
        return new Violation(pointer, code, remedy(words));
    }

    /** What would be right, by language. */
    Map<String, String> remedy(Object... words) {
        return Map.of("en", english.formatted(words), "sv", swedish.formatted(words));
    }
}
