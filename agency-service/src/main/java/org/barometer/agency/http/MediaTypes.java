package org.barometer.agency.http;

/** The formats of the files that come and go. */
public final class MediaTypes {
    public static final String CSV = "text/csv";
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private MediaTypes() {}
}
