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

    /**
     * One measure.
     *
     * @param found what follows from the differences, where an analyst has said otherwise
     * @param judged which verdict the analyst gave; empty where none
     * @param verdictField where somebody gives another
     * @param open whether somebody can judge it: it is asked in both versions
     * @param bridging how its earlier options are counted now; none where it has no options
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
            String verdictField,
            boolean open,
            @Nullable Bridging bridging) {}

    /**
     * How the earlier options of a measure are counted now.
     *
     * @param lines a field for each option that is not there any more, or that is bridged
     * @param others the options that are counted as themselves
     * @param added the options that are new
     * @param from the field for another option to bridge, and to the one for its codes
     */
    record Bridging(
            List<BridgeLine> lines,
            List<Coded> others,
            List<Coded> added,
            String from,
            String to) {}

    /** The field in which stands what an earlier option is counted as. */
    record BridgeLine(String field, String label) {}

    /** An option by its code, and its label for people. */
    record Coded(String code, String label) {}

    /** One thing that changed, old and new side by side. */
    record Change(String what, String tone, WordDiff words) {}
}
