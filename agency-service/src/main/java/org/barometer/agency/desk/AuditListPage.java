package org.barometer.agency.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the audit log, and which ones.
 *
 * @param filter what is asked for
 * @param days how much was done lately, unless earlier pages are turned
 * @param first the way back to the newest
 * @param next the way to earlier ones
 */
record AuditListPage(
        List<AuditLine> lines,
        Filled filter,
        List<Choice> services,
        List<Choice> roles,
        @Nullable Days days,
        @Nullable String first,
        @Nullable String next,
        String csv,
        String jsonLines) {

    /** A picture and the figures that it shows. */
    record Days(String lead, int width, int height, List<Day> days) {}

    record Day(String day, String count, String title, int x, int y, int height) {}
}
