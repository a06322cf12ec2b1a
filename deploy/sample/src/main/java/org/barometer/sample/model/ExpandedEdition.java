package org.barometer.sample.model;

import java.util.List;

/** An edition, its synthetic responses, and which published figures they give. */
public record ExpandedEdition(
        SampleEdition edition, List<SampleResponse> responses, List<RebuiltFigure> figures) {

    public ExpandedEdition {
        responses = List.copyOf(responses);
        figures = List.copyOf(figures);
    }
}
