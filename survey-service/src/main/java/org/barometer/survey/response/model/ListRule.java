package org.barometer.survey.response.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** Several options, each once; exclusive ones and a missing code stand alone. */
final class ListRule extends QuestionRule {
    private final Set<String> options;
    private final Set<String> exclusive;
    private final boolean ranked;
    private final int atMost;

    ListRule(Question question) {
        super(question, remedyOf(question));
        options = codesOf(question.options());
        exclusive =
                question.options().stream()
                        .filter(Option::exclusive)
                        .map(Option::code)
                        .collect(Collectors.toUnmodifiableSet());
        ranked = question.type() == QuestionType.RANKING;
        atMost = atMostOf(question);
    }

    @Override
    @Nullable Answer readValid(@Nullable Object value, List<Violation> violations) {
        if (!(value instanceof List<?> values) || values.isEmpty()) {
            violations.add(violation("not-a-list"));
            return null;
        }
        int before = violations.size();
        var seen = HashSet.<String>newHashSet(Math.min(values.size(), options.size()));
        boolean alone = false;
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) instanceof String code)) {
                violations.add(violation("/" + i, "not-a-code"));
            } else if (!options.contains(code) && !isMissingCode(code)) {
                violations.add(violation("/" + i, "unknown-option"));
            } else if (!seen.add(code)) {
                violations.add(
                        new Violation(pointer() + "/" + i, "duplicate", "Name each option once"));
            } else {
                alone |= standsAlone(code);
            }
        }
        checkTogether(values.size(), alone, violations);
        return violations.size() > before ? null : answer(values, seen);
    }

    private void checkTogether(int size, boolean alone, List<Violation> violations) {
        if (alone && size > 1) {
            violations.add(
                    new Violation(
                            pointer(),
                            "exclusive",
                            "NONE, other exclusive options and a reason for no answer stand"
                                    + " alone: remove it or the others"));
        }
        if (size > atMost) {
            violations.add(violation("too-many"));
        }
    }

    private Answer answer(List<?> values, Set<String> codes) {
        var first = codes.iterator().next();
        if (isMissingCode(first)) {
            return missing(first);
        }
        return ranked
                ? new Answer.Ranked(values.stream().map(String.class::cast).toList())
                : new Answer.Several(codes.stream().sorted().toList());
    }

    @Override
    Answer missing(String reason) {
        return ranked ? new Answer.Ranked(List.of(reason)) : super.missing(reason);
    }

    private boolean standsAlone(String code) {
        return exclusive.contains(code) || isMissingCode(code);
    }

    private static String remedyOf(Question question) {
        var what = listOf(question.options());
        var remedy =
                question.type() == QuestionType.RANKING
                        ? "Name in a list, the most important first, of " + what
                        : "Choose from " + what + " in a list";
        var given = question.atMost();
        return given == null ? remedy : remedy + ", at most %d".formatted(given);
    }

    private static int atMostOf(Question question) {
        var given = question.atMost();
        return given == null ? Integer.MAX_VALUE : given;
    }
}
