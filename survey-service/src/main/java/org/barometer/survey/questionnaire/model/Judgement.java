package org.barometer.survey.questionnaire.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst says about comparing two versions of a question.
 *
 * @param verdict instead of the one that was found; that stands where there is none
 * @param note why, by language; empty where the verdict that was found stands
 */
public record Judgement(List<Bridge> bridges, @Nullable Verdict verdict, Map<String, String> note) {
    static final Judgement NONE = new Judgement(List.of(), null, Map.of());

    public Judgement {
        bridges = List.copyOf(bridges);
    }

    /** Everything that makes it meaningless for these two questions. */
    public List<Violation> violations(Question earlier, Question later) {
        var violations = new Violations(Questionnaire.USUAL_LANGUAGES);
        for (int i = 0; i < bridges.size(); i++) {
            var bridge = bridges.get(i);
            var pointer = "/bridges/" + i;
            violations.addIf(
                    !QuestionDiff.codesOf(earlier).contains(bridge.from()),
                    pointer + "/from",
                    QuestionnaireMistake.EARLIER_OPTION_UNKNOWN);
            violations.addIf(
                    bridge.to().isEmpty(),
                    pointer + "/to",
                    QuestionnaireMistake.LATER_OPTIONS_MISSING);
            for (int k = 0; k < bridge.to().size(); k++) {
                violations.addIf(
                        !QuestionDiff.codesOf(later).contains(bridge.to().get(k)),
                        pointer + "/to/" + k,
                        QuestionnaireMistake.LATER_OPTION_UNKNOWN);
            }
        }
        if (verdict != null) {
            violations.checkText(note, "/note");
        } else {
            violations.addIf(!note.isEmpty(), "/note", QuestionnaireMistake.NOTE_ALONE);
        }
        return violations.found();
    }

    /** Whether the earlier option is counted as others now. */
    boolean bridgesFrom(String option) {
        return bridges.stream().anyMatch(bridge -> bridge.from().equals(option));
    }

    /** Whether the option is counted as an earlier one. */
    boolean bridgesTo(String option) {
        return bridges.stream().anyMatch(bridge -> bridge.to().contains(option));
    }
}
