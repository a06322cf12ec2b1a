package org.barometer.survey.expression.model;

/** One thing wrong with an expression: at which character, which rule, and what would be right. */
public record Fault(int position, String code, String remedy) {
    /** The remedy with its place, for a person. */
    public String message() {
        return "Character %d: %s".formatted(position, remedy);
    }
}
