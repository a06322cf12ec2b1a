package org.barometer.survey.wall;

import java.util.Locale;

/** Every table that holds rows of agencies, and how to tell whose they are. */
enum Walled {
    RESPONSE("agency"),
    RESPONSE_DRAFT("agency"),
    PARTICIPATION("agency"),
    PARTICIPATION_NOTE("agency"),
    IMPORT_JOB("agency"),
    RESPONSE_REVISION("id", RESPONSE),
    RESPONSE_NOTE("id", RESPONSE),
    CODING_ASSIGNMENT("response", RESPONSE),
    CODING("response", RESPONSE),
    FINAL_CODING("response", RESPONSE),
    QUOTATION_MARK("response", RESPONSE),
    IMPORT_FAULT("job", IMPORT_JOB);

    private final String column;
    private final String codes;

    Walled(String column) {
        this.column = column;
        this.codes = "'%s'";
    }

    Walled(String column, Walled whole) {
        this.column = column;
        this.codes = "select id from %s where %s in ('%%s')".formatted(whole, whole.column);
    }

    String column() {
        return column;
    }

    /** The condition of the rows that are the agency's. */
    String of(String agency) {
        return column + " in (" + codes.replace("%s", agency) + ")";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
