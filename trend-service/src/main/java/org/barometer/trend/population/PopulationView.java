package org.barometer.trend.population;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.population.model.DeclaredMargin;
import org.barometer.trend.population.model.Population;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was declared of those whom an edition is about. */
@Schema(name = "Population")
record PopulationView(String edition, int version, String source, List<MarginView> margins) {

    static PopulationView of(String edition, Population population) {
        return new PopulationView(
                edition,
                population.version(),
                population.source(),
                population.margins().stream().map(MarginView::of).toList());
    }

    @Schema(name = "PopulationMargin")
    record MarginView(Breakdown by, Map<String, Long> population) {
        static MarginView of(DeclaredMargin margin) {
            return new MarginView(margin.by(), new TreeMap<>(margin.population()));
        }
    }
}
