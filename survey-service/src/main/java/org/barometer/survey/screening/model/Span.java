package org.barometer.survey.screening.model;

/**
 * Where a text says something that could identify somebody, without repeating it.
 *
 * @param start counted in UTF-16 code units, as Java and JavaScript do
 * @param end the first one after it
 */
public record Span(int start, int end, Kind kind) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("No span from %d to %d".formatted(start, end));
        }
    }

    boolean isInside(Span other) {
        return other.start <= start && end <= other.end && other.length() > length();
    }

    int length() {
        return end - start;
    }
}
