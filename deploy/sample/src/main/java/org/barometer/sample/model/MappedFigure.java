package org.barometer.sample.model;

import org.jspecify.annotations.Nullable;

/** Which option of which question a published figure is about; in a domain only for one area. */
public record MappedFigure(
        PublishedFigure figure, String question, String option, @Nullable Area domain) {}
