package org.barometer.trend.own.model;

import java.util.List;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.release.model.PublishedEdition;

/**
 * An edition in which an agency took part.
 *
 * @param areas that the agency is in and the release tells of, the world first
 */
public record OwnEdition(PublishedEdition edition, List<Area> areas, List<OwnMeasure> measures) {
    public OwnEdition {
        areas = List.copyOf(areas);
        measures = List.copyOf(measures);
    }
}
