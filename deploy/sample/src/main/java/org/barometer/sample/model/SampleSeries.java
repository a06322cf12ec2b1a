package org.barometer.sample.model;

import java.util.List;

/** Figures that somebody else publishes year by year, with the definitions they have had. */
public record SampleSeries(
        String code,
        String publisher,
        Text title,
        List<SeriesDefinition> definitions,
        List<SeriesFigure> figures) {

    public SampleSeries {
        definitions = List.copyOf(definitions);
        figures = List.copyOf(figures);
    }
}
