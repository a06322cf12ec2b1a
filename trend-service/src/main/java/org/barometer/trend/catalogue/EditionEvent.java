package org.barometer.trend.catalogue;

import java.util.Map;
import org.barometer.trend.catalogue.model.Edition;
import org.barometer.trend.catalogue.model.Questionnaire;

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
        int revision) {

    Edition toModel() {
        return new Edition(
                edition, programme, year, title, state, unit, synthetic, source, questionnaire);
    }
}
