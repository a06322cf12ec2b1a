package org.barometer.survey.form.model;

import java.util.ArrayList;
import java.util.List;
import org.barometer.survey.screening.model.Span;

/** A text in pieces, those marked that could identify somebody. */
public final class MarkedText {
    public record Piece(String text, boolean marked) {}

    private MarkedText() {}

    /** Spans may overlap; one that does not fit the text is cut off. */
    public static List<Piece> of(String text, List<Span> spans) {
        var isMarked = new boolean[text.length()];
        for (var span : spans) {
            for (int i = span.start(); i < Math.min(span.end(), text.length()); i++) {
                isMarked[i] = true;
            }
        }
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isMarked[i] != isMarked[from]) {
                pieces.add(new Piece(text.substring(from, i), isMarked[from]));
                from = i;
            }
        }
        return pieces;
    }
}
