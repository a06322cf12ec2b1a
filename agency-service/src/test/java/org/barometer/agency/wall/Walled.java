package org.barometer.agency.wall;

import java.util.Locale;

/** Every table that holds rows of agencies and their people, and how to tell whose they are. */
enum Walled {
    AGENCY("code"),
    AGENCY_NAME("agency_code"),
    AGENCY_HISTORY("code"),
    INTENTION("code"),
    MEMBER("agency"),
    INVITATION("agency"),
    SERVICE_ACCOUNT("agency"),
    MEMBER_INTENTION("account", MEMBER, "account"),
    ROLE_GRANT("account", MEMBER, "account"),
    PROGRAM_CREDENTIAL("service_account", SERVICE_ACCOUNT, "id");

    private final String column;
    private final String codes;

    Walled(String column) {
        this.column = column;
        this.codes = "'%s'";
    }

    Walled(String column, Walled whole, String id) {
        this.column = column;
        this.codes = "select %s from %s where %s in ('%%s')".formatted(id, whole, whole.column);
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
