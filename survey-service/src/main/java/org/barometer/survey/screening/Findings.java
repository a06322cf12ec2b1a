package org.barometer.survey.screening;

import java.util.ArrayList;
import java.util.List;
import org.barometer.survey.screening.model.Kind;
import org.barometer.survey.screening.model.Span;
import org.barometer.survey.screening.model.Spans;

/** What has been found in one text so far. */
final class Findings {
    private final PlainText text;
    private final List<Span> spans = new ArrayList<>();

    Findings(PlainText text) {
        this.text = text;
    }

    /** Takes places in the plain text. */
    void add(int start, int end, Kind kind) {
        spans.add(text.span(start, end, kind));
    }

    List<Span> outermost() {
        return Spans.outermost(spans);
    }
}
