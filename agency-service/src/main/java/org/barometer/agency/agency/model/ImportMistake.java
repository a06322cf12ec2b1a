package org.barometer.agency.agency.model;

import java.util.Locale;

/** What can be wrong with a file of agencies or one of its cells, and how it is mended. */
public enum ImportMistake {
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
    UNREADABLE(
            "The file cannot be read from here on",
            "Open it in the program that wrote it and save it again",
            "Filen kan inte läsas härifrån",
            "Öppna den i programmet som skrev den och spara den igen"),
    TOO_MANY_ROWS(
            "The file has more rows than are taken",
            "Split it into several files",
            "Filen har fler rader än vad som tas emot",
            "Dela upp den på flera filer"),
    NOT_A_WORKBOOK(
            "This is no XLSX workbook",
            "Save it as XLSX, or send it as text/csv",
            "Detta är ingen XLSX-arbetsbok",
            "Spara den som XLSX, eller skicka den som text/csv"),
    INFLATES_TOO_MUCH(
            "The workbook is far larger unpacked than what is taken",
            "Copy the rows into the template and send that",
            "Arbetsboken är mycket större uppackad än vad som tas emot",
            "Kopiera raderna till mallen och skicka den"),
    EXTERNAL_ENTITY(
            "The workbook has a document type, which could point outside",
            "Copy the rows into the template and send that",
            "Arbetsboken har en dokumenttyp som kan peka utanför filen",
            "Kopiera raderna till mallen och skicka den"),
    // --- The header
    UNKNOWN_COLUMN(
            "Agencies have no such column",
            "Take the names of the columns from the template, or remove the column",
            "Myndigheter har ingen sådan kolumn",
            "Ta kolumnernas namn från mallen, eller ta bort kolumnen"),
    REPEATED_COLUMN(
            "Two columns have this name",
            "Remove one of them",
            "Två kolumner har detta namn",
            "Ta bort en av dem"),
    MISSING_COLUMN(
            "The file lacks this column",
            "Add it as it is in the template",
            "Filen saknar denna kolumn",
            "Lägg till den som den är i mallen"),
    // --- Rows and cells
    TOO_MANY_CELLS(
            "The row has more cells than the header",
            "Put text that contains the delimiter into quotation marks",
            "Raden har fler celler än rubrikraden",
            "Sätt text som innehåller skiljetecknet inom citattecken"),
    MISSING("The cell is empty", "Fill it in", "Cellen är tom", "Fyll i den"),
    INVALID_CODE(
            "This can be no code",
            "Use 1 to 64 of A-Z, 0-9, '_' and '-', the first a letter or digit",
            "Detta kan inte vara en kod",
            "Använd 1 till 64 av A-Z, 0-9, '_' och '-', först en bokstav eller siffra"),
    INVALID_NAME(
            "This can be no name",
            "Use 1 to 200 characters in one line, without spaces at the start or end",
            "Detta kan inte vara ett namn",
            "Använd 1 till 200 tecken på en rad, utan blanksteg i början och slutet"),
    INVALID_COUNTRY(
            "This is no country",
            "Use a country code of ISO 3166-1 in two capital letters, such as SE",
            "Detta är inget land",
            "Använd en landskod enligt ISO 3166-1 med två stora bokstäver, som SE"),
    INVALID_TYPE(
            "This is no kind of agency",
            "Use one of POLICE, HOTLINE, COMPANY, PROSECUTION, OTHER",
            "Detta är inget slags myndighet",
            "Använd ett av POLICE, HOTLINE, COMPANY, PROSECUTION, OTHER"),
    INVALID_SIZE(
            "This is no size band",
            "Use one of SMALL, MEDIUM, LARGE",
            "Detta är ingen storleksklass",
            "Använd ett av SMALL, MEDIUM, LARGE"),
    INVALID_TIME_ZONE(
            "This is no time zone",
            "Use a name of the IANA time zone database, such as Europe/Stockholm, or UTC",
            "Detta är ingen tidszon",
            "Använd ett namn ur IANA:s tidszonsdatabas, som Europe/Stockholm, eller UTC"),
    INVALID_LANGUAGE(
            "This is no language",
            "Use a language code of ISO 639-1 in two small letters, such as sv",
            "Detta är inget språk",
            "Använd en språkkod enligt ISO 639-1 med två små bokstäver, som sv"),
    INVALID_CONTACT_ROLE(
            "This is no office to turn to",
            "Use one of HEAD_OF_UNIT, DATA_OFFICER, LIAISON, never the name of a person",
            "Detta är ingen funktion att vända sig till",
            "Använd ett av HEAD_OF_UNIT, DATA_OFFICER, LIAISON, aldrig en persons namn"),
    CODE_REPEATED(
            "Another row of the file has the same code",
            "Remove one of the rows",
            "En annan rad i filen har samma kod",
            "Ta bort en av raderna"),
    NAME_REPEATED(
            "Another row of the file has the same name",
            "Make the names tell the agencies apart",
            "En annan rad i filen har samma namn",
            "Skriv namnen så att myndigheterna går att skilja åt"),
    // --- What there is already
    EXISTS_DIFFERENTLY(
            "An agency of this code is there and differs",
            "Let the file change agencies (update=true), or remove the row",
            "Det finns en myndighet med koden, och den ser annorlunda ut",
            "Låt filen ändra myndigheter (update=true), eller ta bort raden"),
    RETIRED(
            "The agency of this code has retired and never changes again",
            "Remove the row",
            "Myndigheten med koden är avvecklad och ändras aldrig mer",
            "Ta bort raden"),
    NAME_TAKEN(
            "Another agency has this name, or one in another language",
            "Make the names tell the agencies apart",
            "En annan myndighet har namnet, eller ett på ett annat språk",
            "Skriv namnen så att myndigheterna går att skilja åt");

    private final String message;
    private final String remedy;
    private final String messageSv;
    private final String remedySv;

    ImportMistake(String message, String remedy, String messageSv, String remedySv) {
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
