package org.barometer.survey.questionnaire.model;

import java.util.List;
import org.barometer.survey.screening.model.Span;

/**
 * One thing that is wrong: where (a JSON pointer), which rule, and what would be right.
 *
 * @param spans the parts of a text that are meant; none where all of the value is
 */
public record Violation(String pointer, String code, String message, List<Span> spans) {

    public Violation {
        spans = List.copyOf(spans);
    }

    public Violation(String pointer, String code, String message) {
        this(pointer, code, message, List.of());
    }

    /** A name as it is written into a JSON pointer (RFC 6901). */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
