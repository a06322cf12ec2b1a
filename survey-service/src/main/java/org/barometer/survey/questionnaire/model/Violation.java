package org.barometer.survey.questionnaire.model;

import java.util.List;
import java.util.Map;
import org.barometer.survey.screening.model.Span;

/**
 * One thing that is wrong: where (a JSON pointer), which rule, and what would be right.
 *
 * @param text what would be right, by language; always in English
 * @param spans the parts of a text that are meant; none where all of the value is
 */
public record Violation(String pointer, String code, Map<String, String> text, List<Span> spans) {
    private static final String ENGLISH = "en";

    public Violation {
        text = Map.copyOf(text);
        spans = List.copyOf(spans);
    }

    public Violation(String pointer, String code, Map<String, String> text) {
        this(pointer, code, text, List.of());
    }

    /** Where only programs read of it. */
    public Violation(String pointer, String code, String message) {
        this(pointer, code, message, List.of());
    }

    public Violation(String pointer, String code, String message, List<Span> spans) {
        this(pointer, code, Map.of(ENGLISH, message), spans);
    }

    /** What would be right, in English, as the API says it. */
    public String message() {
        return text.getOrDefault(ENGLISH, code);
    }

    /** A name as it is written into a JSON pointer (RFC 6901). */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
