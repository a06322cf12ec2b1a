package org.barometer.trend.catalogue.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the answers to a question may be compared with those of an earlier edition, as
 * survey-service tells it.
 *
 * @param with the edition that it speaks of
 * @param reason what has changed, by language
 * @param note why the analyst decided otherwise than the reason suggests, by language; may be empty
 * @param bridges which options are counted together; empty unless the verdict is BRIDGED
 * @param optionBreaks the options that may not be compared, whatever is said of the question
 */
public record Comparability(
        String with,
        Verdict verdict,
        Map<String, String> reason,
        Map<String, String> note,
        List<Bridge> bridges,
        List<OptionBreak> optionBreaks) {

    /** How far the answers of two editions say the same; each is worse than the one before. */
    public enum Verdict {
        /** Asked in the same way. */
        IDENTICAL,
        /** Asked a little differently, in a way that hardly changes the answers. */
        MINOR,
        /**
         * Comparable once the options are counted together as the bridges say, or by the parallel
         * run with the earlier wording.
         */
        BRIDGED,
        /** Not comparable. */
        BREAK
    }

    private static final Map<String, String> NOT_COMPARED =
            Map.of(
                    "en", "Nobody has compared it with the edition that asked before",
                    "sv", "Ingen har jämfört den med utgåvan som frågade förut");

    public Comparability {
        reason = Map.copyOf(reason);
        note = Map.copyOf(note);
        bridges = List.copyOf(bridges);
        optionBreaks = List.copyOf(optionBreaks);
    }

    /** Where what is said of the question holds for all of its options. */
    public Comparability(
            String with,
            Verdict verdict,
            Map<String, String> reason,
            Map<String, String> note,
            List<Bridge> bridges) {
        this(with, verdict, reason, note, bridges, List.of());
    }

    /**
     * Why an option's figures may not be compared with those of the edition that asked before;
     * empty where they may. What nobody has compared is not taken to be comparable.
     *
     * @param stated by the later edition
     */
    public static Optional<Map<String, String>> breakAfter(
            String earlier, @Nullable Comparability stated, String option) {
        if (stated == null || !stated.with.equals(earlier)) {
            return Optional.of(NOT_COMPARED);
        }
        return stated.breaks(option)
                ? Optional.of(stated.inWords())
                : stated.optionBreaks.stream()
                        .filter(one -> one.option().equals(option))
                        .map(OptionBreak::reason)
                        .findFirst();
    }

    private boolean breaks(String option) {
        return switch (verdict) {
            case IDENTICAL, MINOR -> false;
            case BRIDGED -> bridges.stream().anyMatch(bridge -> bridge.touches(option));
            case BREAK -> true;
        };
    }

    /** An analyst's own word goes before what was found. */
    private Map<String, String> inWords() {
        return note.isEmpty() ? reason : note;
    }
}
