package org.barometer.trend.catalogue;

import java.util.List;
import java.util.Map;
import org.barometer.trend.catalogue.model.Crossing;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Invited;
import org.barometer.trend.catalogue.model.Questionnaire;
import org.barometer.trend.catalogue.model.Turnout;
import org.jspecify.annotations.Nullable;

/** How survey-service tells of an edition. */
record EditionEvent(
        String edition,
        String programme,
        int year,
        Map<String, String> title,
        String state,
        String unit,
        boolean synthetic,
        Map<String, String> source,
        Questionnaire questionnaire,
        List<Crossing> crossings,
        @Nullable Turnout responses,
        List<Invited> invited,
        int revision) {

    Edition toModel() {
        return new Edition(
                edition,
                programme,
                year,
                title,
                state,
                unit,
                synthetic,
                source,
                questionnaire,
                responses,
                invited,
                crossings);
    }
}
