package org.barometer.trend.tally.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A response as it stands now: whose it is, which revision, and what it answers. */
public record Snapshot(
        String edition, String agency, Fingerprint fingerprint, List<Answer> answers) {

    /** The one answer to a question; none where there is no valid one, or several. */
    @Nullable String only(String question) {
        for (var answer : answers) {
            if (answer.question().equals(question)) {
                return answer.valid() && answer.codes().size() == 1
                        ? answer.codes().getFirst()
                        : null;
            }
        }
        return null;
    }
}
