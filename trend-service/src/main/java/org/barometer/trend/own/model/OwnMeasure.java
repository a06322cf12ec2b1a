package org.barometer.trend.own.model;

import java.util.List;
import org.barometer.trend.release.model.PublishedQuestion;
import org.jspecify.annotations.Nullable;

/**
 * How an agency's respondents answered a question of an edition.
 *
 * @param countedFor the release whose count of them is told: the first one, unless a later count
 *     may be told beside it
 * @param base how many of them answered; none where that is not shown
 */
public record OwnMeasure(
        String measure,
        PublishedQuestion question,
        String countedFor,
        @Nullable Long base,
        List<OwnFigure> figures) {
    public OwnMeasure {
        figures = List.copyOf(figures);
    }
}
