package org.barometer.survey.response.model;

import java.util.List;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.screening.model.Kind;
import org.barometer.survey.screening.model.TextScreen;
import org.jspecify.annotations.Nullable;

/** Free words of a limited length, without control characters and without naming anybody. */
final class TextRule extends QuestionRule {
    private static final int USUAL_LENGTH = 2000;

    private final int maxLength;
    private final TextScreen screen;

    TextRule(Question question, TextScreen screen) {
        super(question, "Write at most %d characters".formatted(maxLengthOf(question)));
        maxLength = maxLengthOf(question);
        this.screen = screen;
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
        // Only a text of limited length is looked through.
        if (violations.size() == before) {
            screened(text, violations);
        }
        return violations.size() > before ? null : new Answer.Text(text);
    }

    /** Rather than the reason why there are none. */
    boolean isWords(@Nullable Object value) {
        return !(value instanceof String text && isMissingCode(text));
    }

    private void screened(String text, List<Violation> violations) {
        var spans = screen.identifying(text);
        if (!spans.isEmpty()) {
            violations.add(
                    new Violation(pointer(), "identifying-text", Kind.refusal(spans), spans));
        }
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
