package org.barometer.survey.analysis;

import java.util.List;
import org.barometer.survey.pages.Link;
import org.barometer.survey.pages.LockNote;
import org.jspecify.annotations.Nullable;

/**
 * A version of the questions, to be read.
 *
 * @param lang the language that it is shown in
 * @param lock why it cannot change, if so
 */
record VersionPage(
        String programme,
        String title,
        String href,
        int version,
        String api,
        String lang,
        List<Link> languages,
        @Nullable LockNote lock,
        List<Part> parts,
        List<RuleRow> rules) {

    /** A section with its questions; without a title where questions stand in none. */
    record Part(String title, String help, String relevant, List<Asked> questions) {}

    /**
     * A question.
     *
     * @param insteadOf the one in other words that others are asked, by lot; empty where all are
     *     asked the same
     */
    record Asked(
            String code,
            String measure,
            String type,
            String text,
            String help,
            boolean required,
            String relevant,
            String insteadOf,
            String base,
            String unit,
            String bounds,
            List<Choice> rows,
            List<Choice> options,
            String missing) {}

    record Choice(String code, String label, boolean exclusive) {}

    record RuleRow(String code, boolean warning, String holds, String question, String message) {}
}
