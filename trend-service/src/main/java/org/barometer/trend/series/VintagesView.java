package org.barometer.trend.series;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.barometer.trend.series.SeriesView.FigureView;
import org.barometer.trend.series.model.Figure;
import org.barometer.trend.series.model.Observation;
import org.barometer.trend.series.model.Revision;
import org.jspecify.annotations.Nullable;

/** One year under one definition with all that was ever said of it, the oldest first. */
record VintagesView(String series, String definition, int year, List<VintageView> vintages) {

    /**
     * What held from a moment until the next vintage.
     *
     * @param figure none where it was withdrawn
     * @param difference to the vintage before; none where one of them has no figure
     * @param reason why it replaced the vintage before
     */
    record VintageView(
            int vintage,
            @Nullable FigureView figure,
            @Nullable BigDecimal difference,
            String source,
            Map<String, String> note,
            Revision.@Nullable Reason reason,
            Map<String, String> comment,
            Instant recordedAt) {}

    static VintagesView of(String series, Observation observation) {
        var views = new ArrayList<VintageView>();
        @Nullable Figure before = null;
        for (var one : observation.vintages()) {
            var figure = one.reported().figure();
            var revision = one.revision();
            views.add(
                    new VintageView(
                            one.number(),
                            FigureView.of(figure),
                            before == null || figure == null
                                    ? null
                                    : figure.value().subtract(before.value()),
                            one.reported().source(),
                            one.reported().note(),
                            revision == null ? null : revision.reason(),
                            revision == null ? Map.of() : revision.comment(),
                            one.recordedAt()));
            before = figure;
        }
        return new VintagesView(series, observation.definition(), observation.year(), views);
    }
}
