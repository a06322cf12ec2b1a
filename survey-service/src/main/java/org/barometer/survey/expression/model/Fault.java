package org.barometer.survey.expression.model;

import java.util.List;
import java.util.Map;

/** One thing wrong with an expression: at which character, what, and about which of its words. */
public record Fault(int position, ExpressionMistake mistake, List<Object> words) {

    public Fault {
        words = List.copyOf(words);
    }

    Fault(int position, ExpressionMistake mistake, Object... words) {
        this(position, mistake, List.of(words));
    }

    public String code() {
        return mistake.code();
    }

    /** Its place and what would be right, by language. */
    public Map<String, String> text() {
        var remedy = mistake.remedy(words.toArray());
        return Map.of(
                "en", "Character %d: %s".formatted(position, remedy.get("en")),
                "sv", "Tecken %d: %s".formatted(position, remedy.get("sv")));
    }

    /** The same in English, as the API says it. */
    public String message() {
        return text().getOrDefault("en", code());
    }
}
