package org.barometer.survey.questionnaire.model;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what would keep the answers to two wordings of a question from being compared. */
final class WordingCheck {
    private static final Set<QuestionType> WITH_SHARES =
            EnumSet.of(
                    QuestionType.SINGLE_CHOICE,
                    QuestionType.MULTIPLE_CHOICE,
                    QuestionType.SCALE,
                    QuestionType.DIRECTION);

    private final Questionnaire questionnaire;
    private final Violations violations;
    private final Map<String, Question> byCode = new HashMap<>();

    WordingCheck(Questionnaire questionnaire, Violations violations) {
        this.questionnaire = questionnaire;
        this.violations = violations;
        questionnaire.questions().forEach(question -> byCode.put(question.code(), question));
    }

    void check() {
        var taken = new HashSet<String>();
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            var question = questionnaire.questions().get(i);
            var earlier = question.earlierWording();
            if (earlier != null) {
                check(question, earlier, taken, "/questions/" + i + "/earlierWording");
            }
        }
        if (!taken.isEmpty()) {
            checkRules();
        }
    }

    private void check(Question question, String code, Set<String> taken, String pointer) {
        var earlier = byCode.get(code);
        if (earlier == null || code.equals(question.code())) {
            violations.add(pointer, QuestionnaireMistake.WORDING_UNKNOWN);
            return;
        }
        violations.addIf(
                !taken.add(code) || earlier.earlierWording() != null,
                pointer,
                QuestionnaireMistake.WORDING_OF_SEVERAL);
        violations.addIf(
                !WITH_SHARES.contains(question.type()),
                pointer,
                QuestionnaireMistake.WORDING_WITHOUT_OPTIONS);
        violations.addIf(
                !askedAlike(question).equals(askedAlike(earlier)),
                pointer,
                QuestionnaireMistake.WORDINGS_DIFFER);
    }

    /** The question but for its words. */
    private static List<Object> askedAlike(Question question) {
        return List.of(
                question.type(),
                String.valueOf(question.section()),
                String.valueOf(question.relevant()),
                question.options().stream().map(Option::code).toList(),
                question.options().stream().map(Option::exclusive).toList(),
                question.missing(),
                String.valueOf(question.atMost()),
                question.required());
    }

    /** What half of the respondents are not asked tells nothing of them. */
    private void checkRules() {
        var byLot = questionnaire.otherWordings().keySet();
        for (int i = 0; i < questionnaire.rules().size(); i++) {
            violations.addIf(
                    byLot.contains(questionnaire.rules().get(i).question()),
                    "/rules/" + i + "/question",
                    QuestionnaireMistake.ASKED_BY_LOT,
                    questionnaire.rules().get(i).question());
        }
    }
}
