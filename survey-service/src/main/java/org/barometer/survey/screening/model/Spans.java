package org.barometer.survey.screening.model;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The places of one text, put in order for those who read them. */
public final class Spans {
    private Spans() {}

    /**
     * Each place once: what is part of a longer one is left out, but a number that can be read as
     * two kinds is told as both.
     */
    public static List<Span> outermost(Collection<Span> found) {
        var ordered =
                new TreeSet<>(
                        comparingInt(Span::start)
                                .thenComparing(comparingInt(Span::end).reversed())
                                .thenComparing(Span::kind));
        ordered.addAll(found);
        var kept = new ArrayList<Span>();
        // By start and then the longest first: whatever holds a span has ended up before it, and
        // of those the one that reaches farthest is enough to know.
        Span farthest = null;
        for (var span : ordered) {
            if (farthest == null || !span.isInside(farthest)) {
                kept.add(span);
            }
            if (farthest == null || span.end() > farthest.end()) {
                farthest = span;
            }
        }
        return List.copyOf(kept);
    }
}
