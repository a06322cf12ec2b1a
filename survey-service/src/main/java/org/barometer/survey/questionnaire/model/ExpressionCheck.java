package org.barometer.survey.questionnaire.model;

/** Finds conditions and rules that could not be evaluated. */
final class ExpressionCheck {
    private static final int LONGEST = 2000;

    private final Violations violations;

    ExpressionCheck(Violations violations) {
        this.violations = violations;
    }

    void check(Questionnaire questionnaire) {
        for (int i = 0; i < questionnaire.sections().size(); i++) {
            var relevant = questionnaire.sections().get(i).relevant();
            if (relevant != null) {
                checkOne(relevant, "/sections/" + i + "/relevant");
            }
        }
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            var relevant = questionnaire.questions().get(i).relevant();
            if (relevant != null) {
                checkOne(relevant, "/questions/" + i + "/relevant");
            }
        }
        for (int i = 0; i < questionnaire.rules().size(); i++) {
            checkOne(questionnaire.rules().get(i).holds(), "/rules/" + i + "/holds");
        }
    }

    private void checkOne(String expression, String pointer) {
        violations.addIf(
                expression.isBlank(), pointer, "expression-missing", "Write an expression");
        violations.addIf(
                expression.length() > LONGEST,
                pointer,
                "expression-too-long",
                "Write at most %d characters".formatted(LONGEST));
    }
}
