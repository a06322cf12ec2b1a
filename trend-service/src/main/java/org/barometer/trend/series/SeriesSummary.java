package org.barometer.trend.series;

import java.util.List;
import java.util.Map;
import org.barometer.trend.series.model.Observation;
import org.barometer.trend.series.model.Series;

/** What a list of series says about each. */
record SeriesSummary(
        String code,
        String publisher,
        Map<String, String> title,
        int definitions,
        List<Integer> years) {

    static SeriesSummary of(Series series) {
        return new SeriesSummary(
                series.code(),
                series.publisher(),
                series.title(),
                series.definitions().size(),
                series.observations().stream().map(Observation::year).distinct().toList());
    }
}
