package org.barometer.survey.edition.model;

import java.util.ArrayList;
import java.util.List;
import org.barometer.survey.questionnaire.model.MeasureComparison;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** What has to be in order before an edition can take answers. */
public final class Opening {
    private Opening() {}

    /**
     * Everything that is still to be done; empty when the edition can be opened.
     *
     * @param earlier how it compares with the edition before, where there is one
     * @param seen the digest of the comparison that whoever opens it has looked at
     */
    public static List<Violation> obstacles(
            Questionnaire questionnaire, @Nullable WithEarlier earlier, @Nullable String seen) {
        if (questionnaire.questions().isEmpty()) {
            return List.of(
                    new Violation(
                            "/questionnaire/questions",
                            "nothing-asked",
                            "Write at least one question"));
        }
        var obstacles = new ArrayList<>(questionnaire.violations());
        if (earlier != null && !earlier.digest().equals(seen)) {
            earlier.breaks().forEach(measure -> obstacles.add(unseen(measure)));
        }
        return List.copyOf(obstacles);
    }

    private static Violation unseen(MeasureComparison measure) {
        return new Violation(
                "/comparability/" + measure.measure(),
                "comparability-not-seen",
                "%s: judge it, or confirm by the digest of the comparability that you have seen it"
                        .formatted(measure.reason().getOrDefault("en", "")));
    }
}
