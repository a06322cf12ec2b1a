package org.barometer.survey.response.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** Any number of options, each once; "none" and a missing code stand alone. */
final class MultipleChoiceRule extends QuestionRule {
    private final Set<String> options;

    MultipleChoiceRule(Question question) {
        super(question, "Choose from " + listOf(question.options()) + " in a list");
        options = codesOf(question.options());
    }

    @Override
    @Nullable Answer readValid(@Nullable Object value, String pointer, List<Violation> violations) {
        if (!(value instanceof List<?> values) || values.isEmpty()) {
            violations.add(new Violation(pointer, "not-a-list", remedy()));
            return null;
        }
        int before = violations.size();
        var seen = new HashSet<String>();
        for (int i = 0; i < values.size(); i++) {
            check(values.get(i), pointer + "/" + i, seen, violations);
        }
        if (values.size() > 1 && texts(values).anyMatch(this::standsAlone)) {
            violations.add(
                    new Violation(
                            pointer,
                            "exclusive",
                            "NONE or a reason for no answer stands alone: remove it or the"
                                    + " others"));
        }
        if (violations.size() > before) {
            return null;
        }
        return seen.stream().anyMatch(this::isMissingCode)
                ? new Answer.One(seen.iterator().next())
                : new Answer.Several(seen.stream().sorted().toList());
    }

    private void check(
            @Nullable Object value, String pointer, Set<String> seen, List<Violation> violations) {
        if (!(value instanceof String text)) {
            violations.add(new Violation(pointer, "not-a-code", remedy()));
        } else if (!options.contains(text) && !isMissingCode(text)) {
            violations.add(new Violation(pointer, "unknown-option", remedy()));
        } else if (!seen.add(text)) {
            violations.add(new Violation(pointer, "duplicate", "Name each option once"));
        }
    }

    private boolean standsAlone(String code) {
        return (code.equals(Option.NONE) && options.contains(code)) || isMissingCode(code);
    }
}
