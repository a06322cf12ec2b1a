package org.barometer.trend.audit.model;

import java.util.regex.Pattern;

/** What the audit log may hold: codes, numbers and times, and no word that somebody wrote. */
final class Code {
    /** Printable ASCII that JSON needs no escape for, and no space: sentences do not fit. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+._:,/~=-]{1,200}");

    private Code() {}

    static String of(String text) {
        if (!FORM.matcher(text).matches()) {
            // Not quoted: it may be what must not get into a log.
            throw new IllegalArgumentException(
                    "The audit log takes codes only: 1 to 200 of A-Z, a-z, 0-9 and +._:,/~=-");
        }
        return text;
    }
}
