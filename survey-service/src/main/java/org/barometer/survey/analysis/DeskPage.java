package org.barometer.survey.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the analyst's first page says. */
record DeskPage(List<ToDo> next, List<ProgrammePart> programmes) {

    /** Something to do next, and where. */
    record ToDo(String href, String what, String edition) {}

    record ProgrammePart(String title, String href, String unit, List<EditionRow> editions) {}

    /**
     * An edition at a glance.
     *
     * @param rate nothing where nobody is invited
     */
    record EditionRow(
            String title,
            String href,
            int year,
            State state,
            String since,
            String responses,
            String agencies,
            @Nullable Bar rate,
            String reminders,
            String waiting) {}
}
