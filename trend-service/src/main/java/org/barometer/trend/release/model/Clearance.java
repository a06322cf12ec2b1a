package org.barometer.trend.release.model;

import java.util.List;
import java.util.Optional;
import org.barometer.trend.disclosure.model.AnswerTable;
import org.barometer.trend.disclosure.model.Pattern;
import org.barometer.trend.disclosure.model.Vintage;

/** Decides what of the answers to a question may be shown. */
public interface Clearance {

    /** Of a question of which nothing was ever published. */
    Cleared first(Asked asked, AnswerTable table);

    /**
     * Whether other answers may be shown like those before them.
     *
     * @param published all vintages of the question, the oldest first; what the last one hides
     *     stays hidden
     * @return empty if who has them all would learn what nobody may
     */
    Optional<Cleared> restated(Asked asked, AnswerTable table, List<Vintage> published);

    /** What may be shown of a question, and by which right. */
    sealed interface Verdict {
        Pattern pattern();
    }

    /** As the auditor found it safe just now. */
    record Cleared(Pattern pattern, Proof proof) implements Verdict {}

    /**
     * Exactly as it was published.
     *
     * @param release that has the proof
     */
    record AsPublished(Pattern pattern, String release) implements Verdict {}
}
