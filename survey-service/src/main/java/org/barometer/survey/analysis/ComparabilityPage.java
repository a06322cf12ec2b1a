package org.barometer.survey.analysis;

import java.util.List;
import org.barometer.survey.analysis.model.WordDiff;
import org.barometer.survey.pages.Link;
import org.jspecify.annotations.Nullable;

/**
 * Everything in which two versions of a programme's questions differ.
 *
 * @param earlier the versions that the later one can be compared with
 * @param alike the measures that are asked in the same way
 */
record ComparabilityPage(
        String programme,
        String title,
        String href,
        String from,
        String to,
        List<Link> earlier,
        List<Compared.Tally> tallies,
        List<Measure> measures,
        List<String> alike,
        String alikeCount,
        List<String> verdicts,
        @Nullable String done,
        Filled filled) {

    /** Whether the verdict itself is what is wrong with the form. */
    public boolean verdictWrong() {
        return filled.wrong("verdict-" + filled.value("measure")) != null;
    }

    /**
     * One measure.
     *
     * @param found what follows from the differences, where an analyst has said otherwise
     * @param judged which verdict the analyst gave; empty where none
     * @param open whether somebody can judge it: it is asked in both versions
     */
    record Measure(
            String measure,
            String text,
            String verdict,
            String tone,
            String reason,
            @Nullable String found,
            String judged,
            String noteEn,
            String noteSv,
            List<String> bridges,
            List<Change> changes,
            boolean open) {}

    /** One thing that changed, old and new side by side. */
    record Change(String what, String tone, WordDiff words) {}
}
