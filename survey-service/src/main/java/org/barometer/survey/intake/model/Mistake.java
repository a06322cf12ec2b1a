package org.barometer.survey.intake.model;

import java.util.Locale;

/** What can be wrong with a file or one of its cells, and how it is mended. */
public enum Mistake {
    // --- The file as a whole
    EMPTY_FILE(
            "The file has no rows",
            "Fill in the template and save it again",
            "Filen har inga rader",
            "Fyll i mallen och spara den igen"),
    UNKNOWN_ENCODING(
            "The characters are in no encoding that is known",
            "Save the file as CSV UTF-8",
            "Tecknen har ingen känd kodning",
            "Spara filen som CSV UTF-8"),
    AMBIGUOUS_DELIMITER(
            "The columns are separated by more than one character",
            "Separate the columns by one of comma, semicolon, tab or |",
            "Kolumnerna skiljs åt av mer än ett tecken",
            "Skilj kolumnerna åt med ett av komma, semikolon, tabb eller |"),
    UNREADABLE(
            "The file cannot be read from here on",
            "Open it in the program that wrote it and save it again",
            "Filen kan inte läsas härifrån",
            "Öppna den i programmet som skrev den och spara den igen"),
    UNCLOSED_QUOTE(
            "A quotation mark is opened and never closed, or followed by other text",
            "Close the quotation mark, or write it twice where it belongs to the text",
            "Ett citattecken öppnas och stängs aldrig, eller följs av annan text",
            "Stäng citattecknet, eller skriv det två gånger om det hör till texten"),
    TOO_LARGE(
            "The file is larger than what is taken",
            "Split it into several files",
            "Filen är större än vad som tas emot",
            "Dela upp den på flera filer"),
    TOO_MANY_ROWS(
            "The file has more rows than are taken",
            "Split it into several files",
            "Filen har fler rader än vad som tas emot",
            "Dela upp den på flera filer"),
    TOO_MANY_COLUMNS(
            "The row has more columns than are taken",
            "Remove the columns that the template does not have",
            "Raden har fler kolumner än vad som tas emot",
            "Ta bort kolumner som inte finns i mallen"),
    CELL_TOO_LONG(
            "A cell of this row is longer than what is taken",
            "Shorten it",
            "En cell i raden är längre än vad som tas emot",
            "Korta den"),
    NOT_A_WORKBOOK(
            "This is no XLSX workbook",
            "Save it as XLSX, or send it as text/csv",
            "Detta är ingen XLSX-arbetsbok",
            "Spara den som XLSX, eller skicka den som text/csv"),
    TOO_MANY_ENTRIES(
            "The workbook has more parts than are taken",
            "Copy the rows into the template and send that",
            "Arbetsboken har fler delar än vad som tas emot",
            "Kopiera raderna till mallen och skicka den"),
    INFLATES_TOO_MUCH(
            "The workbook is far larger unpacked than packed",
            "Copy the rows into the template and send that",
            "Arbetsboken är mycket större uppackad än packad",
            "Kopiera raderna till mallen och skicka den"),
    NESTED_FILE(
            "The workbook contains another file",
            "Copy the rows into the template and send that",
            "Arbetsboken innehåller en annan fil",
            "Kopiera raderna till mallen och skicka den"),
    EXTERNAL_ENTITY(
            "The workbook has a document type, which could point outside",
            "Copy the rows into the template and send that",
            "Arbetsboken har en dokumenttyp som kan peka utanför filen",
            "Kopiera raderna till mallen och skicka den"),
    // --- The header
    UNKNOWN_COLUMN(
            "The questionnaire has no such question, option or row",
            "Take the names of the columns from the template, or remove the column",
            "Formuläret har ingen sådan fråga, inget sådant alternativ och ingen sådan rad",
            "Ta kolumnernas namn från mallen, eller ta bort kolumnen"),
    REPEATED_COLUMN(
            "Two columns have this name",
            "Remove one of them",
            "Två kolumner har detta namn",
            "Ta bort en av dem"),
    NO_KEY_COLUMN(
            "The file has no column ROW_KEY",
            "Add a column ROW_KEY that names each response in your own register, without names of"
                    + " people",
            "Filen saknar kolumnen ROW_KEY",
            "Lägg till en kolumn ROW_KEY som anger varje svar i ert eget register, utan"
                    + " personnamn"),
    NO_ANSWER_COLUMN(
            "The file has no column of any question",
            "Take the names of the columns from the template",
            "Filen har ingen kolumn för någon fråga",
            "Ta kolumnernas namn från mallen"),
    // --- Rows and their keys
    TOO_MANY_CELLS(
            "The row has more cells than the header",
            "Put text that contains the delimiter into quotation marks",
            "Raden har fler celler än rubrikraden",
            "Sätt text som innehåller skiljetecknet inom citattecken"),
    KEY_MISSING(
            "The row has no key",
            "Give each row a ROW_KEY of its own",
            "Raden har ingen nyckel",
            "Ge varje rad en egen ROW_KEY"),
    KEY_INVALID(
            "The key has more than 100 characters or unprintable ones",
            "Use a number or a short code",
            "Nyckeln har fler än 100 tecken eller tecken som inte kan skrivas ut",
            "Använd ett nummer eller en kort kod"),
    KEY_REPEATED(
            "Another row of the file has the same key",
            "Give each row a ROW_KEY of its own, or remove one of the rows",
            "En annan rad i filen har samma nyckel",
            "Ge varje rad en egen ROW_KEY, eller ta bort en av raderna"),
    KEY_SCATTERED(
            "The lines of one key do not follow each other",
            "Sort the file by ROW_KEY",
            "Raderna med samma nyckel följer inte på varandra",
            "Sortera filen efter ROW_KEY"),
    WITHDRAWN(
            "The response of this key has been withdrawn",
            "Remove the row, or give it a new key if it is a new response",
            "Svaret med denna nyckel har återtagits",
            "Ta bort raden, eller ge den en ny nyckel om det är ett nytt svar"),
    NOT_CHANGEABLE(
            "The response of this key can no longer be changed",
            "Remove the row, or ask an analyst to return the response",
            "Svaret med denna nyckel kan inte längre ändras",
            "Ta bort raden, eller be en analytiker att skicka tillbaka svaret"),
    TOO_LATE(
            "Your agency's time is over: only what an analyst has returned can be mended",
            "Remove the row, or ask an analyst to extend the deadline",
            "Er organisations tid är ute: bara det som en analytiker har skickat tillbaka kan rättas",
            "Ta bort raden, eller be en analytiker att förlänga tiden"),
    // --- What spreadsheets do to cells
    EXCEL_DATE(
            "A spreadsheet has turned this into a date",
            "Format the column as text and type the code again",
            "Ett kalkylprogram har gjort om detta till ett datum",
            "Formatera kolumnen som text och skriv koden igen"),
    SCIENTIFIC(
            "A spreadsheet has shortened this number, and digits may be lost",
            "Format the column as text and type all digits again",
            "Ett kalkylprogram har kortat talet, och siffror kan ha gått förlorade",
            "Formatera kolumnen som text och skriv alla siffror igen"),
    LEADING_APOSTROPHE(
            "The cell starts with an apostrophe",
            "Remove the apostrophe and format the column as text",
            "Cellen börjar med en apostrof",
            "Ta bort apostrofen och formatera kolumnen som text"),
    LOST_ZEROS(
            "A spreadsheet has dropped the zeros at the start of this code",
            "Format the column as text and type the code again",
            "Ett kalkylprogram har tagit bort nollorna i början av koden",
            "Formatera kolumnen som text och skriv koden igen"),
    EXCEL_ERROR(
            "The cell shows the error of a formula",
            "Replace the formula by its value",
            "Cellen visar ett formelfel",
            "Ersätt formeln med dess värde"),
    FORMULA(
            "The cell holds a formula without a value",
            "Replace the formula by its value",
            "Cellen innehåller en formel utan värde",
            "Ersätt formeln med dess värde"),
    EXCEL_BOOLEAN(
            "The cell holds true or false",
            "Write 1 or 0, or the code of an option",
            "Cellen innehåller sant eller falskt",
            "Skriv 1 eller 0, eller alternativets kod"),
    PERCENT(
            "The cell holds a percentage, and 45 % may mean 45 or 0.45",
            "Write the number without a percent sign, in the unit of the question",
            "Cellen innehåller en procentsats, och 45 % kan betyda 45 eller 0,45",
            "Skriv talet utan procenttecken, i frågans enhet"),
    BROKEN_CHARACTERS(
            "Letters of this cell were broken by a wrong encoding",
            "Save the file as CSV UTF-8 from the program in which the letters are right",
            "Bokstäver i cellen har förstörts av fel kodning",
            "Spara filen som CSV UTF-8 från programmet där bokstäverna är rätt"),
    AMBIGUOUS_NUMBER(
            "The comma may mark decimals or thousands",
            "Write the number without separators of thousands",
            "Kommat kan avse decimaler eller tusental",
            "Skriv talet utan tusentalsavgränsare"),
    THOUSANDS(
            "The number has separators of thousands",
            "Write the number without them",
            "Talet har tusentalsavgränsare",
            "Skriv talet utan dem"),
    SURROUNDING_SPACES(
            "The cell starts or ends with a space, or holds a space that cannot be seen",
            "Remove it",
            "Cellen börjar eller slutar med ett mellanslag, eller har ett som inte syns",
            "Ta bort det"),
    // --- Answers spread over several columns
    NOT_A_MARK(
            "The cell is neither 1 nor 0",
            "Write 1 if the option applies and 0 if not",
            "Cellen är varken 1 eller 0",
            "Skriv 1 om alternativet gäller och 0 om inte"),
    NOTHING_MARKED(
            "No option of the question is marked",
            "Write 1 for an option, for NONE or for why there is no answer; or leave all its cells"
                    + " empty",
            "Inget alternativ på frågan är markerat",
            "Skriv 1 för ett alternativ, för NONE eller för varför svar saknas; eller lämna alla"
                    + " dess celler tomma"),
    NOT_A_RANK(
            "The ranks of the question are not 1, 2, 3 and so on, each once",
            "Write 1 for the first, 2 for the second, and leave the others empty",
            "Frågans rangordning är inte 1, 2, 3 och så vidare, var och en gång",
            "Skriv 1 för den första, 2 för den andra, och lämna de andra tomma"),
    ANSWERED_TWICE(
            "The question is answered in its own column and in those of its parts",
            "Empty one of them",
            "Frågan är besvarad i sin egen kolumn och i kolumnerna för dess delar",
            "Töm den ena"),
    NOT_A_WARNING(
            "The cell does not say of which warning it gives the reason",
            "Write RULE=REASON, the reason being CHECKED_CORRECT, ESTIMATE, CHANGED_PRACTICE,"
                    + " SMALL_NUMBERS or OTHER",
            "Cellen säger inte vilken varning den ger skälet till",
            "Skriv REGEL=SKÄL, där skälet är CHECKED_CORRECT, ESTIMATE, CHANGED_PRACTICE,"
                    + " SMALL_NUMBERS eller OTHER"),
    // --- What the questionnaire says of the answer
    UNUSUAL(
            "The answer is unusual",
            "Correct it, or say in the column WARNINGS why it is right",
            "Svaret är ovanligt",
            "Rätta det, eller ange i kolumnen WARNINGS varför det är rätt"),
    ANSWER(
            "The answer is not as the question asks",
            "See the second sheet of the template",
            "Svaret är inte som frågan begär",
            "Se mallens andra blad");

    private final String message;
    private final String remedy;
    private final String messageSv;
    private final String remedySv;

    Mistake(String message, String remedy, String messageSv, String remedySv) {
        this.message = message;
        this.remedy = remedy;
        this.messageSv = messageSv;
        this.remedySv = remedySv;
    }

    /** The stable name in reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the language, or in English where there is none such. */
    public String message(String language) {
        return language.equals("sv") ? messageSv : message;
    }

    /** What to do, in the language, or in English where there is none such. */
    public String remedy(String language) {
        return language.equals("sv") ? remedySv : remedy;
    }
}
