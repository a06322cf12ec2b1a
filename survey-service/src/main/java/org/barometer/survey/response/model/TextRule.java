package org.barometer.survey.response.model;

import java.util.List;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;

/** Free words of a limited length, without control characters. */
final class TextRule extends QuestionRule {
    private static final int USUAL_LENGTH = 2000;

    private final int maxLength;

    TextRule(Question question) {
        super(question, "Write at most %d characters".formatted(maxLengthOf(question)));
        maxLength = maxLengthOf(question);
    }

    @Override
    @Nullable Answer readValid(@Nullable Object value, List<Violation> violations) {
        if (!(value instanceof String text) || text.isBlank()) {
            violations.add(violation("not-a-text"));
            return null;
        }
        int before = violations.size();
        if (text.codePointCount(0, text.length()) > maxLength) {
            violations.add(violation("too-long"));
        }
        if (text.codePoints().anyMatch(TextRule::isUnprintable)) {
            violations.add(
                    new Violation(
                            pointer(),
                            "control-character",
                            "Remove control characters; line breaks and tabs may stay"));
        }
        return violations.size() > before ? null : new Answer.Text(text);
    }

    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            // Half of a character: no database could store it.
            case Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static int maxLengthOf(Question question) {
        var given = question.maxLength();
        return given == null ? USUAL_LENGTH : given;
    }
}
