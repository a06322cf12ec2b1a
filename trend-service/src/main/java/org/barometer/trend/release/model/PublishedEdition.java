package org.barometer.trend.release.model;

import java.util.Map;
import org.barometer.trend.catalogue.model.Edition;

/** What a release says about an edition that it covers. */
public record PublishedEdition(
        String edition,
        String programme,
        int year,
        Map<String, String> title,
        String unit,
        boolean synthetic,
        Map<String, String> source,
        int questionnaireVersion) {

    public PublishedEdition {
        title = Map.copyOf(title);
        source = Map.copyOf(source);
    }

    public static PublishedEdition of(Edition edition) {
        return new PublishedEdition(
                edition.code(),
                edition.programme(),
                edition.year(),
                edition.title(),
                edition.unit(),
                edition.synthetic(),
                edition.source(),
                edition.questionnaire().version());
    }
}
