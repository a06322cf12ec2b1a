package org.barometer.survey.questionnaire.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One question of a questionnaire; the measure is what it is across editions. */
public record Question(
        String code,
        String measure,
        QuestionType type,
        Map<String, String> text,
        List<Option> options,
        List<MissingCode> missing,
        boolean required,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer decimals,
        @Nullable Integer maxLength) {

    public Question {
        options = List.copyOf(options);
        missing = List.copyOf(missing);
    }

    List<Violation> violations(String pointer) {
        var violations = new ArrayList<Violation>();
        checkOptions(pointer, violations);
        if (new HashSet<>(missing).size() < missing.size()) {
            violations.add(new Violation(pointer + "/missing", "duplicate", "Name each code once"));
        }
        if (type != QuestionType.NUMBER && (min != null || max != null || decimals != null)) {
            violations.add(
                    new Violation(
                            pointer,
                            "not-a-number",
                            "Leave out min, max and decimals, which only a NUMBER has"));
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            violations.add(
                    new Violation(pointer + "/min", "min-above-max", "Make min at most max"));
        }
        if (type != QuestionType.OPEN_TEXT && maxLength != null) {
            violations.add(
                    new Violation(
                            pointer + "/maxLength",
                            "not-a-text",
                            "Leave out maxLength, which only an OPEN_TEXT has"));
        }
        return violations;
    }

    private void checkOptions(String pointer, List<Violation> violations) {
        if (type.hasOptions() && options.isEmpty()) {
            violations.add(
                    new Violation(
                            pointer + "/options", "options-missing", "Give at least one option"));
        }
        if (!type.hasOptions() && !options.isEmpty()) {
            violations.add(
                    new Violation(
                            pointer + "/options",
                            "options-unused",
                            "Leave out the options, which a %s does not have".formatted(type)));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i).code();
            if (!seen.add(option)) {
                violations.add(
                        new Violation(
                                pointer + "/options/" + i + "/code",
                                "duplicate",
                                "Give each option a code of its own"));
            }
            if (MissingCode.isOne(option)) {
                violations.add(
                        new Violation(
                                pointer + "/options/" + i + "/code",
                                "reserved",
                                "Name %s under 'missing' instead".formatted(option)));
            }
        }
    }
}
