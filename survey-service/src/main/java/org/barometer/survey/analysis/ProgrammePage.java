package org.barometer.survey.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of one programme says.
 *
 * @param next the version that would be the next
 * @param key makes it safe to send the form for the next version twice
 */
record ProgrammePage(
        String code,
        String title,
        String href,
        String unit,
        List<VersionRow> versions,
        List<EditionRow> editions,
        String next,
        List<Integer> numbers,
        String key,
        @Nullable String done,
        Filled filled) {

    /**
     * A version of the questions.
     *
     * @param frozen why it cannot change and since when; empty where it can
     * @param compare to the version before it, where there is one
     */
    record VersionRow(
            int version,
            String href,
            String api,
            String frozen,
            String languages,
            String sections,
            String questions,
            @Nullable String compare) {}

    record EditionRow(String title, String href, int year, State state, int version) {}
}
