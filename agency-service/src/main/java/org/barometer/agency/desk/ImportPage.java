package org.barometer.agency.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file of agencies.
 *
 * @param isOver whether nothing more happens
 * @param tone good, wait or bad
 * @param outcome in a sentence
 * @param done how many organizations are as the file wants them
 * @param all how many there are to be made or changed
 * @param next where the list of faults goes on
 */
record ImportPage(
        String href,
        boolean isOver,
        String tone,
        String outcome,
        long done,
        long all,
        List<Fact> counts,
        List<Fault> faults,
        @Nullable String next) {

    /**
     * One thing wrong with the file.
     *
     * @param row empty for the whole file
     */
    record Fault(
            String sheet, String row, String column, String name, String message, String remedy) {}
}
