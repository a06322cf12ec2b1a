package org.barometer.trend.errata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.barometer.trend.series.SeriesStore;
import org.barometer.trend.series.model.Erratum;
import org.barometer.trend.series.model.Series;

/** Every published figure that was restated, whatever it is a figure of. */
@ApplicationScoped
class Errata {
    private final SeriesStore series;

    Errata(SeriesStore series) {
        this.series = series;
    }

    List<Erratum> latestFirst() {
        return series.all().stream()
                .map(Series::errata)
                .flatMap(List::stream)
                .sorted(Erratum.LATEST_FIRST)
                .toList();
    }
}
